package moja.komunala.keycloak;

import java.util.concurrent.TimeUnit;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Keycloak's mails, in their place (same id, higher order): those with a link of staff's say how long it really lives. */
public class StaffsLinkMails extends FreeMarkerEmailTemplateProviderFactory {
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

            private long atMostStaffs(long minutes) {
                return Math.min(minutes, TimeUnit.SECONDS.toMinutes(realm.getActionTokenGeneratedByAdminLifespan()));
            }
        };
    }
}
