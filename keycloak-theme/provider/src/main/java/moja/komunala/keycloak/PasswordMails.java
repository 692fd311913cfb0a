package moja.komunala.keycloak;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.LinkExpirationFormatterMethod;

/** The mail that asks for the confirmation of a new password; its words are the e-mail theme's. */
final class PasswordMails {
    private PasswordMails() {}

    static void sendConfirmation(KeycloakSession session, RealmModel realm, UserModel user, String link, int lifeSeconds)
            throws EmailException {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("link", link);
        attributes.put("linkExpiration", TimeUnit.SECONDS.toMinutes(lifeSeconds));
        // Keycloak adds it to its own mails only.
        attributes.put("linkExpirationFormatter", linkExpirationFormatter(session, user));
        session.getProvider(EmailTemplateProvider.class)
                .setRealm(realm)
                .setUser(user)
                .send("passwordChangeSubject", "password-change.ftl", attributes);
    }

    private static LinkExpirationFormatterMethod linkExpirationFormatter(KeycloakSession session, UserModel user)
            throws EmailException {
        Locale locale = session.getContext().resolveLocale(user);
        try {
            Theme theme = session.theme().getTheme(Theme.Type.EMAIL);
            return new LinkExpirationFormatterMethod(theme.getMessages(locale), locale);
        } catch (IOException e) {
            throw new EmailException("The e-mail theme cannot be read", e);
        }
    }
}
