package moja.komunala.keycloak;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.resources.admin.AdminAuth;

/**
 * Tells the portal how customers are reached, many at once: the Admin REST API has no question about more than one that it knows by
 * their ids. Whom the portal's client may see is what the realm's permissions say, here as there.
 */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RecipientsResource {
    private static final String PORTAL = "portal-mail";
    private static final String NUMBER = "phoneNumber";
    private static final int MOST = 500;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager database;

    RecipientsResource(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    public record Question(Set<String> ids) {}

    /**
     * @param email where it has been confirmed
     * @param mobileNumber in E.164
     * @param hasNumber of whatever kind
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Recipient(
            String id,
            boolean enabled,
            String firstName,
            String locale,
            String email,
            String mobileNumber,
            boolean hasNumber) {}

    /** Whoever is in neither is gone. */
    public record Answer(List<Recipient> recipients, List<String> notAllowed) {}

    @POST
    public Response find(Question question) {
        AdminAuth portal = asPortal();
        if (question == null || question.ids() == null || question.ids().size() > MOST)
            throw new BadRequestException("Up to " + MOST + " ids are asked for at once.");
        return Response.ok(answer(portal, question.ids()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private AdminAuth asPortal() {
        var known = new AppAuthManager.BearerTokenAuthenticator(session).authenticate();
        if (known == null
                || !known.client().getClientId().equals(PORTAL)
                || !known.client().getId().equals(known.user().getServiceAccountClientLink()))
            throw new NotAuthorizedException("Bearer");
        return new AdminAuth(realm, known.token(), known.user(), known.client());
    }

    private Answer answer(AdminAuth portal, Set<String> ids) {
        List<Tuple> people = database.createQuery(
                        "select person.id as id, person.enabled as enabled, person.firstName as firstName, person.email as email,"
                                + " person.emailVerified as confirmed from UserEntity person"
                                + " where person.realmId = :realm and person.id in :ids",
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("ids", ids)
                .getResultList();
        Set<String> found = people.stream().map(person -> person.get("id", String.class)).collect(Collectors.toSet());
        Set<String> visible = new VisiblePeople(session, portal).among(found);
        Map<String, String> locales = attributeOf(visible, UserModel.LOCALE);
        Map<String, String> numbers = attributeOf(visible, NUMBER);
        String region = PhoneNumberValidator.regionOf(session, NUMBER);
        return new Answer(
                people.stream()
                        .filter(person -> visible.contains(person.get("id", String.class)))
                        .map(person -> recipient(person, locales, numbers, region))
                        .toList(),
                found.stream().filter(id -> !visible.contains(id)).toList());
    }

    private static Recipient recipient(
            Tuple person, Map<String, String> locales, Map<String, String> numbers, String region) {
        String id = person.get("id", String.class);
        String number = numbers.get(id);
        return new Recipient(
                id,
                person.get("enabled", Boolean.class),
                person.get("firstName", String.class),
                locales.get(id),
                person.get("confirmed", Boolean.class) ? person.get("email", String.class) : null,
                number == null ? null : PhoneNumbers.mobile(number, region).orElse(null),
                number != null);
    }

    private Map<String, String> attributeOf(Set<String> ids, String name) {
        return database
                .createQuery(
                        "select attribute.user.id as id, attribute.value as value from UserAttributeEntity attribute"
                                + " where attribute.user.id in :ids and attribute.name = :name"
                                + " and attribute.value is not null and attribute.value <> ''",
                        Tuple.class)
                .setParameter("ids", ids)
                .setParameter("name", name)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("id", String.class), row -> row.get("value", String.class), (first, another) -> first));
    }
}
