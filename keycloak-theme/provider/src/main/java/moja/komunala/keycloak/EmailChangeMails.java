package moja.komunala.keycloak;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;

/** The three mails of a change of address; their words are the e-mail theme's. */
final class EmailChangeMails {
    private static final Logger logger = Logger.getLogger(EmailChangeMails.class);

    private EmailChangeMails() {}

    /** To the new address, as Keycloak itself would send it. */
    static void sendConfirmation(KeycloakSession session, UserModel user, String newEmail, String link, int lifeSeconds)
            throws EmailException {
        mails(session, user).sendEmailUpdateConfirmation(link, TimeUnit.SECONDS.toMinutes(lifeSeconds), newEmail);
    }

    /** To the address so far, at the request. */
    static void tellOfRequest(KeycloakSession session, UserModel user, String newEmail) {
        tell(session, user, user.getEmail(), newEmail, "emailChangeAskedSubject", "email-change-asked.ftl");
    }

    /** To the address so far, at the change. */
    static void tellOfChange(KeycloakSession session, UserModel user, String previousEmail, String newEmail) {
        tell(session, user, previousEmail, newEmail, "emailChangedSubject", "email-changed.ftl");
    }

    /** A mailbox that takes nothing any more is a reason to change the address, not one against it. */
    private static void tell(
            KeycloakSession session, UserModel user, String to, String newEmail, String subject, String template) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("newEmail", Addresses.toShow(newEmail));
        attributes.put("moment", Time.toDate(Time.currentTime()));
        attributes.put("accountLink", AccountPages.address(session));
        try {
            mails(session, at(user, to)).send(subject, template, attributes);
        } catch (EmailException e) {
            logger.warn("The notice of a changed e-mail address could not be sent", e);
        }
    }

    private static UserModel at(UserModel user, String email) {
        return new UserModelDelegate(user) {
            @Override
            public String getEmail() {
                return email;
            }
        };
    }

    private static EmailTemplateProvider mails(KeycloakSession session, UserModel user) {
        return session.getProvider(EmailTemplateProvider.class)
                .setRealm(session.getContext().getRealm())
                .setUser(user);
    }
}
