package moja.komunala.keycloak;

import java.util.Locale;
import org.keycloak.locale.DefaultLocaleSelectorProvider;
import org.keycloak.locale.DefaultLocaleSelectorProviderFactory;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Keycloak's choice of a language, in its place (same id, higher order): what the browser prefers counts only where the realm says
 * so, as it does for the portal's pages. Many a customer has a phone that speaks English and a bill that does not.
 */
public class ChosenLanguage extends DefaultLocaleSelectorProviderFactory {
    /** The realm's attribute. */
    static final String OF_BROWSER = "languageOfBrowser";

    @Override
    public int order() {
        return 1;
    }

    @Override
    public LocaleSelectorProvider create(KeycloakSession session) {
        return new Selector(session);
    }

    private static final class Selector extends DefaultLocaleSelectorProvider {
        private Selector(KeycloakSession session) {
            super(session);
        }

        @Override
        public Locale resolveLocale(RealmModel realm, UserModel user, boolean ignoresBrowser) {
            return super.resolveLocale(realm, user, ignoresBrowser || !realm.getAttribute(OF_BROWSER, false));
        }
    }
}
