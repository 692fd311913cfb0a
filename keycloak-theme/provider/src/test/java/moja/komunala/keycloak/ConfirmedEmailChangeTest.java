package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.actiontoken.ActionTokenHandlerFactory;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.services.resource.RealmResourceProviderFactory;

class ConfirmedEmailChangeTest {
    private static <F extends ProviderFactory<?>> long countOf(Class<F> kind, String id) {
        return ServiceLoader.load(kind).stream()
                .filter(provider -> provider.type().getPackage() == ConfirmedEmailChange.class.getPackage())
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.getId().equals(id))
                .count();
    }

    @Test
    @DisplayName("Keycloak finds the page, what the link leads to, and what the profile asks")
    void allAreFound() {
        assertEquals(1, countOf(RequiredActionFactory.class, "CHANGE_EMAIL"));
        assertEquals(1, countOf(ActionTokenHandlerFactory.class, "change-email"));
        assertEquals(1, countOf(RealmResourceProviderFactory.class, "email-change"));
    }

    @Test
    @DisplayName("an age of 0 asks for the password even within the second of the sign-in")
    void alwaysAsked() {
        assertEquals(-1, AlwaysAsked.strictly(0));
        assertEquals(300, AlwaysAsked.strictly(300));
    }
}
