package moja.komunala.keycloak;

import static moja.komunala.keycloak.ConfirmedPasswordChange.isBegunByCustomer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.actiontoken.ActionTokenHandlerFactory;
import org.keycloak.authentication.requiredactions.UpdatePassword;

class ConfirmedPasswordChangeTest {
    @Test
    @DisplayName("a change that the customer began waits for its confirmation")
    void begunByCustomer() {
        assertTrue(isBegunByCustomer("UPDATE_PASSWORD", false, true));
    }

    @Test
    @DisplayName("a forgotten, temporary or first password does not wait")
    void wantedByOthers() {
        assertFalse(isBegunByCustomer(null, true, true));
        assertFalse(isBegunByCustomer(null, false, true));
        assertFalse(isBegunByCustomer("UPDATE_PASSWORD", true, true));
        assertFalse(isBegunByCustomer("UPDATE_PASSWORD", false, false));
        assertFalse(isBegunByCustomer("UPDATE_PROFILE", false, true));
    }

    @Test
    @DisplayName("Keycloak finds the page, and takes it before its own")
    void pageIsFound() {
        List<RequiredActionFactory> found = ServiceLoader.load(RequiredActionFactory.class).stream()
                .filter(provider -> UpdatePassword.class.isAssignableFrom(provider.type()))
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.getId().equals("UPDATE_PASSWORD"))
                .sorted((a, b) -> b.order() - a.order())
                .toList();
        assertEquals(2, found.size());
        assertEquals(ConfirmedPasswordChange.class, found.get(0).getClass());
    }

    @Test
    @DisplayName("Keycloak finds what the link leads to")
    void linkIsFound() {
        long found = ServiceLoader.load(ActionTokenHandlerFactory.class).stream()
                .filter(provider -> provider.type() == PasswordChangeHandler.class)
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.getId().equals(PasswordChangeToken.TYPE))
                .count();
        assertEquals(1, found);
    }
}
