package moja.komunala.keycloak;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.LinkExpirationFormatterMethod;

/** The two mails of a password change; their words are the e-mail theme's. */
final class PasswordMails {
    private PasswordMails() {}

    static void sendConfirmation(KeycloakSession session, RealmModel realm, UserModel user, String link, int lifeSeconds)
            throws EmailException {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("link", link);
        attributes.put("linkExpiration", TimeUnit.SECONDS.toMinutes(lifeSeconds));
        // Keycloak adds it to its own mails only.
        attributes.put("linkExpirationFormatter", linkExpirationFormatter(session, user));
        mails(session, realm, user).send("passwordChangeSubject", "password-change.ftl", attributes);
    }

    /** In the words that Keycloak keeps for this event. */
    static void sendNotice(KeycloakSession session, RealmModel realm, UserModel user) throws EmailException {
        Event event = new Event();
        event.setType(EventType.UPDATE_PASSWORD);
        event.setTime(Time.currentTimeMillis());
        event.setRealmId(realm.getId());
        event.setUserId(user.getId());
        event.setIpAddress(session.getContext().getConnection().getRemoteAddr());
        event.setDetails(new HashMap<>());
        mails(session, realm, user).sendEvent(event);
    }

    private static EmailTemplateProvider mails(KeycloakSession session, RealmModel realm, UserModel user) {
        return session.getProvider(EmailTemplateProvider.class).setRealm(realm).setUser(user);
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
