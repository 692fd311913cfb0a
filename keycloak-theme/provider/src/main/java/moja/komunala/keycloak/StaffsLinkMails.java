package moja.komunala.keycloak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProviderFactory;
import org.keycloak.email.freemarker.beans.EventBean;
import org.keycloak.events.Event;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's mails, in their place (same id, higher order): none goes out beyond what may, whoever sends it and why; and those
 * with a link of staff's say how long it really lives.
 */
public class StaffsLinkMails extends FreeMarkerEmailTemplateProviderFactory {
    /** With a link. Everything else tells of something that has happened. */
    private static final Set<String> ASKED_FOR = Set.of(
            "password-reset.ftl",
            "email-verification.ftl",
            "executeActions.ftl",
            "email-update-confirmation.ftl",
            "password-change.ftl");

    @Override
    public int order() {
        return 1;
    }

    @Override
    public EmailTemplateProvider create(KeycloakSession session) {
        return new FreeMarkerEmailTemplateProvider(session) {
            @Override
            public void sendExecuteActions(String link, long expirationInMinutes) throws EmailException {
                super.sendExecuteActions(link, atMostStaffs(expirationInMinutes));
            }

            @Override
            public void sendVerifyEmail(String link, long expirationInMinutes) throws EmailException {
                boolean isOwn = authenticationSession != null;
                super.sendVerifyEmail(link, isOwn ? expirationInMinutes : atMostStaffs(expirationInMinutes));
            }

            /** Keycloak names the mail after the event, and there are two about a sign-in. */
            @Override
            public void sendEvent(Event event) throws EmailException {
                if (!UnknownDeviceMails.isAbout(event)) {
                    super.sendEvent(event);
                    return;
                }
                // Keycloak adds to it.
                Map<String, Object> told = new HashMap<>(Map.of("event", new EventBean(event)));
                send(UnknownDeviceMails.SUBJECT, UnknownDeviceMails.TEMPLATE, told);
            }

            @Override
            public void send(
                    String subject, List<Object> subjectValues, String template, Map<String, Object> values, String address)
                    throws EmailException {
                MailAllowance.Kind kind =
                        ASKED_FOR.contains(template) ? MailAllowance.Kind.ASKED_FOR : MailAllowance.Kind.NOTICE;
                String to = address == null ? user.getEmail() : address;
                MailAllowance allowance = MailAllowance.take(session, user.getId(), to, kind).orElseThrow(MailHeldUp::new);
                try {
                    super.send(subject, subjectValues, template, values, address);
                } catch (EmailException e) {
                    allowance.giveBack();
                    throw e;
                }
            }

            private long atMostStaffs(long minutes) {
                return Math.min(minutes, TimeUnit.SECONDS.toMinutes(realm.getActionTokenGeneratedByAdminLifespan()));
            }
        };
    }
}
