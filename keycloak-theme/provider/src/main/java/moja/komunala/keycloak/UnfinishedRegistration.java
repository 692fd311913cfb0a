package moja.komunala.keycloak;

import java.util.List;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The last step of the registration form puts the new account into a group of its own, in the place of the customers'. It
 * moves on once its owner has accepted the terms and confirmed the address. Who never does is cleaned away by the portal,
 * whose rights end with that group.
 */
public class UnfinishedRegistration implements FormAction, FormActionFactory, WithoutSetUp<FormAction> {
    static final String UNFINISHED = "nedokoncane-registracije";
    static final String CUSTOMERS = "stranke";

    /** An account that somebody else made becomes a customer's as well, but for those who administer. */
    static void endIfFinished(KeycloakSession session, RealmModel realm, UserModel user) {
        if (isFinished(user) && !BeyondStaff.isBeyond(user)) move(session, realm, user, UNFINISHED, CUSTOMERS);
    }

    static boolean isFinished(UserModel user) {
        return user.isEmailVerified() && AcceptedTerms.areAny(user);
    }

    static boolean includes(KeycloakSession session, RealmModel realm, UserModel user) {
        GroupModel unfinished = KeycloakModelUtils.findGroupByPath(session, realm, "/" + UNFINISHED);
        return unfinished != null && user.isMemberOf(unfinished);
    }

    private static void move(KeycloakSession session, RealmModel realm, UserModel user, String from, String to) {
        GroupModel left = KeycloakModelUtils.findGroupByPath(session, realm, "/" + from);
        GroupModel joined = KeycloakModelUtils.findGroupByPath(session, realm, "/" + to);
        if (left == null || joined == null || user.isMemberOf(joined)) return;
        user.leaveGroup(left);
        user.joinGroup(joined);
    }

    @Override
    public void success(FormContext context) {
        move(context.getSession(), context.getRealm(), context.getUser(), CUSTOMERS, UNFINISHED);
    }

    @Override
    public void validate(ValidationContext context) {
        context.success();
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {}

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public FormAction create(KeycloakSession session) {
        return this;
    }

    @Override
    public String getId() {
        return "registration-unfinished";
    }

    @Override
    public String getDisplayType() {
        return "Registration unfinished";
    }

    @Override
    public String getHelpText() {
        return "Keeps a new account apart from customers until the terms are accepted and the address is confirmed";
    }

    @Override
    public String getReferenceCategory() {
        return null;
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void close() {}
}
