package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.userprofile.UserProfileProviderFactory;
import org.keycloak.validate.ValidatorFactory;

class ReplacementsTest {
    private static <T extends ProviderFactory<?>> Class<?> taken(Class<T> spi, String id) {
        return ServiceLoader.load(spi).stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.getId().equals(id))
                .max(Comparator.comparingInt(ProviderFactory::order))
                .orElseThrow()
                .getClass();
    }

    @Test
    @DisplayName("Keycloak takes our user profile and our terms before its own")
    void replaced() {
        assertEquals(
                ProfileWithPhoneNumbers.class, taken(UserProfileProviderFactory.class, "declarative-user-profile"));
        assertEquals(TermsOfUse.class, taken(RequiredActionFactory.class, "TERMS_AND_CONDITIONS"));
    }

    @Test
    @DisplayName("Keycloak finds what the realm names")
    void found() {
        assertEquals(PhoneNumberValidator.class, taken(ValidatorFactory.class, "phone-number"));
        assertEquals(UnfinishedRegistration.class, taken(FormActionFactory.class, "registration-unfinished"));
        assertEquals(List.of("Country"), new PhoneNumberValidator().getConfigProperties().stream()
                .map(property -> property.getLabel())
                .toList());
    }
}
