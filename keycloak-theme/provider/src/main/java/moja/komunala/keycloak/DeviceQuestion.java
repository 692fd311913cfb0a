package moja.komunala.keycloak;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OAuth2DeviceUserCodeProvider;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Asks whoever lets a device in whether the device before them shows the code (RFC 8628, 5.4): the code may have come in an
 * address that somebody else sent, and would then let somebody else's device in. A step on the way to the permission, which
 * realms name among their required actions.
 */
public class DeviceQuestion implements RequiredActionProvider, RequiredActionFactory, WithoutSetUp<RequiredActionProvider> {
    private static final String ID = "CONFIRM_DEVICE";
    private static final String ANSWER = "device-shows-code";
    private static final String CONFIRMED = "device-confirmed";

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        if (codeIn(authSession) != null && authSession.getAuthNote(CONFIRMED) == null) authSession.addRequiredAction(ID);
    }

    /** Put upon somebody who lets no device in, by staff, it would stand in the way of a sign-in. */
    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        String code = codeIn(context.getAuthenticationSession());
        if (code == null) {
            context.success();
            return;
        }
        OAuth2DeviceUserCodeProvider codes = context.getSession().getProvider(OAuth2DeviceUserCodeProvider.class);
        context.challenge(context.form()
                .setAttribute("deviceCode", codes.display(code))
                // The page's own address leads to where a code is entered.
                .setAttribute("deviceAction", context.getActionUrl().toString())
                .createForm("login-oauth2-device-verify-user-code.ftl"));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        String answer = context.getHttpRequest().getDecodedFormParameters().getFirst(ANSWER);
        if ("yes".equals(answer)) {
            context.getAuthenticationSession().setAuthNote(CONFIRMED, "true");
            context.success();
        } else if ("no".equals(answer)) {
            // The device is told that access was denied.
            context.failure();
        } else {
            requiredActionChallenge(context);
        }
    }

    private static String codeIn(AuthenticationSessionModel authSession) {
        return authSession.getClientNote(DeviceGrantType.OAUTH2_DEVICE_VERIFIED_USER_CODE);
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Confirm the code of a device";
    }

    @Override
    public void close() {}
}
