package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.actiontoken.ActionTokenHandlerFactory;
import org.keycloak.credential.hash.PasswordHashProviderFactory;
import org.keycloak.email.EmailTemplateProviderFactory;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.forms.login.LoginFormsProviderFactory;
import org.keycloak.headers.SecurityHeadersProviderFactory;
import org.keycloak.policy.PasswordPolicyManagerProviderFactory;
import org.keycloak.policy.PasswordPolicyProviderFactory;
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
    @DisplayName("Keycloak takes what is ours before its own")
    void replaced() {
        assertEquals(
                CustomerProfile.class, taken(UserProfileProviderFactory.class, "declarative-user-profile"));
        assertEquals(TermsOfUse.class, taken(RequiredActionFactory.class, "TERMS_AND_CONDITIONS"));
        assertEquals(ResetLinkHandler.class, taken(ActionTokenHandlerFactory.class, "reset-credentials"));
        assertEquals(RequiredActionsLinkHandler.class, taken(ActionTokenHandlerFactory.class, "execute-actions"));
        assertEquals(VerificationLinkHandler.class, taken(ActionTokenHandlerFactory.class, "verify-email"));
        assertEquals(FormsReachPrograms.class, taken(SecurityHeadersProviderFactory.class, "default"));
        assertEquals(AddressConfirmation.class, taken(RequiredActionFactory.class, "VERIFY_EMAIL"));
        assertEquals(SignInByAddress.class, taken(AuthenticatorFactory.class, "auth-username-password-form"));
        assertEquals(ResetByAddress.class, taken(AuthenticatorFactory.class, "reset-credentials-choose-user"));
        assertEquals(CustomerPages.class, taken(LoginFormsProviderFactory.class, "freemarker"));
        assertEquals(PasswordHashing.class, taken(PasswordHashProviderFactory.class, "argon2"));
        assertEquals(PasswordPolicies.class, taken(PasswordPolicyManagerProviderFactory.class, "default"));
        assertEquals(StaffsLinkMails.class, taken(EmailTemplateProviderFactory.class, "freemarker"));
    }

    @Test
    @DisplayName("Keycloak finds what the realm names")
    void found() {
        assertEquals(PhoneNumberValidator.class, taken(ValidatorFactory.class, "phone-number"));
        assertEquals(AddressValidator.class, taken(ValidatorFactory.class, "reachable-address"));
        assertEquals(CommonPasswords.class, taken(PasswordPolicyProviderFactory.class, "notCommon"));
        assertEquals(PasswordNotices.class, taken(EventListenerProviderFactory.class, "password-mails"));
        assertEquals(DeviceQuestion.class, taken(RequiredActionFactory.class, "CONFIRM_DEVICE"));
        assertEquals(EndedAccess.class, taken(EventListenerProviderFactory.class, "ended-access"));
        assertEquals(PermissionMails.class, taken(EventListenerProviderFactory.class, "permission-mails"));
        assertEquals(UnknownDeviceMails.class, taken(EventListenerProviderFactory.class, "unknown-device-mails"));
        assertEquals(UnfinishedRegistration.class, taken(FormActionFactory.class, "registration-unfinished"));
        assertEquals(List.of("Country"), new PhoneNumberValidator().getConfigProperties().stream()
                .map(property -> property.getLabel())
                .toList());
    }
}
