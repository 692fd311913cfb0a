package moja.komunala.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.TermsAndConditions;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.theme.Theme;

/**
 * Keycloak's page for the terms, in its place (same id, higher order). Keycloak keeps only when somebody accepted last; here
 * everybody who has not accepted the current version is asked, and every acceptance is kept (M4).
 */
public class TermsOfUse extends TermsAndConditions {
    /** The theme's build takes it from the portal's terms, so that it is written nowhere else. */
    private static final String VERSION_PROPERTY = "termsVersion";

    private static final String SHOWN_VERSION = "terms-version";

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public int order() {
        return 1;
    }

    /** Keycloak comes here at every sign-in, also when it only recognises a session that it remembers. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        String version = currentVersion(context.getSession());
        if (version == null) return;
        UnfinishedRegistration.endIfFinished(context.getSession(), context.getRealm(), context.getUser());
        if (!AcceptedTerms.include(context.getUser(), version))
            context.getAuthenticationSession().addRequiredAction(getId());
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        String version = currentVersion(context.getSession());
        if (version == null) {
            super.requiredActionChallenge(context);
            return;
        }
        UserModel user = context.getUser();
        context.getAuthenticationSession().setAuthNote(SHOWN_VERSION, version);
        context.challenge(context.form()
                .setAttribute("user", user)
                .setAttribute("termsVersion", version)
                .setAttribute("termsAsked", AcceptedTerms.areAny(user) ? "again" : "first")
                .createForm("terms.ftl"));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        String version = currentVersion(context.getSession());
        if (version == null) {
            super.processAction(context);
            return;
        }
        if (context.getHttpRequest().getDecodedFormParameters().containsKey("cancel")) {
            // Unlike Keycloak's own: what was accepted before was accepted.
            context.failure(Messages.TERMS_AND_CONDITIONS_DECLINED);
            return;
        }
        // Nobody accepts what they were not shown.
        if (!version.equals(context.getAuthenticationSession().getAuthNote(SHOWN_VERSION))) {
            requiredActionChallenge(context);
            return;
        }
        UserModel user = context.getUser();
        if (!AcceptedTerms.include(user, version))
            AcceptedTerms.add(user, version, Instant.ofEpochMilli(Time.currentTimeMillis()));
        UnfinishedRegistration.endIfFinished(context.getSession(), context.getRealm(), user);
        super.processAction(context);
    }

    /** @return null in a realm whose theme knows of no terms, where all stays as Keycloak has it */
    private static String currentVersion(KeycloakSession session) {
        try {
            return session.theme().getTheme(Theme.Type.LOGIN).getProperties().getProperty(VERSION_PROPERTY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
