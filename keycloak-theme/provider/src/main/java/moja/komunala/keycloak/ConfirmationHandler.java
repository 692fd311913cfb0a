package moja.komunala.keycloak;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.common.util.Time;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The link of a confirmation mail: a page with a button, and behind the button the change itself. A link that can no longer
 * be used leads to a page that says why; Keycloak's own way would be its sign-in form, of all pages.
 */
abstract class ConfirmationHandler<T extends ConfirmationToken> extends AbstractActionTokenHandler<T> {
    /** Why a link changes nothing; the pages know them by the name in lower case. */
    enum Obstacle {
        EXPIRED(Errors.EXPIRED_CODE),
        VOID(Errors.INVALID_TOKEN),
        TAKEN(Errors.EMAIL_IN_USE);

        private final String event;

        Obstacle(String event) {
            this.event = event;
        }
    }

    private final String name;

    /** @param name of the change, which its pages and messages begin with */
    protected ConfirmationHandler(String type, Class<T> tokenClass, String name, EventType event) {
        super(type, tokenClass, name + "Void", event, Errors.INVALID_TOKEN);
        this.name = name;
    }

    /** @return null where nothing stands in the way; who the link is for has been checked already */
    protected abstract Obstacle findObstacle(T token, UserModel user, ActionTokenContext<T> context);

    /** What the page with the button says of the change. */
    protected abstract Object[] wordsFor(T token, UserModel user);

    /** What the page says once the change is made. */
    protected abstract Object[] wordsWhenDone(T token, UserModel user);

    protected abstract Response apply(T token, UserModel user, ActionTokenContext<T> context);

    /** A mail scanner that opens the link gets the page with the button and changes nothing. */
    @Override
    public Response handleToken(T token, ActionTokenContext<T> context) {
        UserModel user = context.getAuthenticationSession().getAuthenticatedUser();
        Obstacle obstacle = findAnyObstacle(token, user, context);
        if (obstacle != null) return refuse(obstacle, context);
        boolean isPressed = !context.isAuthenticationSessionFresh();
        // Pressed twice: the first of the two makes the change, and the page of the second is the one that is seen.
        if (isPressed ? !OneAtATime.begin(context.getSession(), token.getPendingId()) : isOverrun(token, context))
            return done(context, wordsWhenDone(token, user));
        return isPressed ? apply(token, user, context) : askForClick(token, user, context);
    }

    /** A press whose page the first one has ended already. */
    private boolean isOverrun(T token, ActionTokenContext<T> context) {
        boolean isOfButton = token.getCompoundAuthenticationSessionId() != null;
        return isOfButton && OneAtATime.isUnderWay(context.getSession(), token.getPendingId());
    }

    private Obstacle findAnyObstacle(T token, UserModel user, ActionTokenContext<T> context) {
        return token.isOver(ConfirmationLink.lifeSeconds(context.getRealm(), getId()), Time.currentTime())
                ? Obstacle.EXPIRED
                : findObstacle(token, user, context);
    }

    private Response askForClick(T token, UserModel user, ActionTokenContext<T> context) {
        String button = ConfirmationLink.forButton(context.getSession(), token, context.getAuthenticationSession());
        return page(context, "confirm")
                .setAttribute(Constants.TEMPLATE_ATTR_ACTION_URI, button)
                .setInfo(name + "Confirm", wordsFor(token, user))
                .createInfoPage();
    }

    protected Response refuse(Obstacle obstacle, ActionTokenContext<T> context) {
        context.getEvent().error(obstacle.event);
        endAuthenticationSession(context);
        String step = obstacle.name().toLowerCase(Locale.ROOT);
        String message = name + obstacle.name().charAt(0) + step.substring(1);
        return page(context, step).setError(message).createErrorPage(Response.Status.BAD_REQUEST);
    }

    protected Response done(ActionTokenContext<T> context, Object... words) {
        endAuthenticationSession(context);
        return page(context, "done").setSuccess(name + "Done", words).createInfoPage();
    }

    private static void endAuthenticationSession(ActionTokenContext<?> context) {
        new AuthenticationSessionManager(context.getSession())
                .removeAuthenticationSession(context.getRealm(), context.getAuthenticationSession(), true);
    }

    private LoginFormsProvider page(ActionTokenContext<T> context, String step) {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        return context.getSession()
                .getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(authSession)
                .setUser(authSession.getAuthenticatedUser())
                .setAttribute(name, step);
    }
}
