package moja.komunala.keycloak;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.keycloak.forms.login.LoginFormsPages;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProviderFactory;
import org.keycloak.forms.login.freemarker.model.AuthenticationContextBean;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.theme.Theme;

/**
 * Keycloak's pages, in their place (same id, higher order): they show addresses as people write them, and tell the theme which
 * message they carry, of which Keycloak hands on the words alone, and which request failed.
 */
public class CustomerPages extends FreeMarkerLoginFormsProviderFactory {
    @Override
    public int order() {
        return 1;
    }

    @Override
    public LoginFormsProvider create(KeycloakSession session) {
        return new Pages(session);
    }

    private static final class Pages extends FreeMarkerLoginFormsProvider {
        private Pages(KeycloakSession session) {
            super(session);
        }

        @Override
        protected void createCommonAttributes(
                Theme theme, Locale locale, Properties messages, UriBuilder baseUri, LoginFormsPages page) {
            super.createCommonAttributes(theme, locale, messages, baseUri, page);
            String message = getFirstMessageUnformatted();
            if (message != null) attributes.put("messageKey", message);
            if (page == LoginFormsPages.ERROR && RequestIds.current() != null)
                attributes.put("requestId", RequestIds.current());
            if (realm != null && realm.getPasswordPolicy().getPolicies().contains(CommonPasswords.ID))
                attributes.put("refusesCommonPasswords", true);
            if (attributes.get("auth") instanceof AuthenticationContextBean auth && auth.getAttemptedUsername() != null)
                attributes.put("shownUsername", Addresses.toShow(auth.getAttemptedUsername()));
        }

        @Override
        protected String formatMessage(FormMessage message, Properties messages, Locale locale) {
            if (message == null || message.getParameters() == null) return super.formatMessage(message, messages, locale);
            Object[] shown = Stream.of(message.getParameters())
                    .map(value -> value instanceof String text && text.contains("xn--") ? Addresses.toShow(text) : value)
                    .toArray();
            return super.formatMessage(new FormMessage(message.getField(), message.getMessage(), shown), messages, locale);
        }
    }
}
