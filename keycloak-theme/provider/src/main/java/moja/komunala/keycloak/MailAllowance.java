package moja.komunala.keycloak;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Leave to send one mail: so many an hour and a day for the account, for the address that it goes to, whichever accounts ask,
 * and for the network that the request comes from. Without it a form of Keycloak's would be a way to fill a stranger's mailbox.
 * How many stands in the realm's attributes.
 */
final class MailAllowance {
    /** What a mail is about: a link that somebody asked for, or something that the customer has to be told. */
    enum Kind {
        ASKED_FOR(1),
        /**
         * There is room for them beyond what may be asked for, and they take that first: nobody hides a change behind mails that
         * they asked for before it, nor waits for a link because of what they were told.
         */
        NOTICE(4);

        private final int times;

        Kind(int times) {
            this.times = times;
        }
    }

    private static final long HOUR = TimeUnit.HOURS.toSeconds(1);
    private static final long DAY = TimeUnit.DAYS.toSeconds(1);
    private static final int HOURS_WORTH_A_DAY = 3;
    private static final int IPV6_NETWORK_BYTES = 8;

    /** So many slots, each free again so long after it was taken. */
    private record Bound(String name, int slots, long seconds) {
        /** The last ones first: what may be asked for has the first ones. */
        Stream<String> slotNames() {
            return IntStream.rangeClosed(1, slots).mapToObj(number -> name + "." + (slots - number));
        }
    }

    private final SingleUseObjectProvider store;
    private final List<String> taken = new ArrayList<>();

    private MailAllowance(SingleUseObjectProvider store) {
        this.store = store;
    }

    static Optional<MailAllowance> take(KeycloakSession session, String userId, String email, Kind kind) {
        MailAllowance allowance = new MailAllowance(session.singleUseObjects());
        if (bounds(session, userId, email, kind).allMatch(allowance::takeSlot)) return Optional.of(allowance);
        allowance.giveBack();
        return Optional.empty();
    }

    /** Whether there is any, without taking it. */
    static boolean isLeft(KeycloakSession session, String userId, String email, Kind kind) {
        Predicate<String> isFree = Predicate.not(session.singleUseObjects()::contains);
        return bounds(session, userId, email, kind).allMatch(bound -> bound.slotNames().anyMatch(isFree));
    }

    /** When no mail went out after all. */
    void giveBack() {
        taken.forEach(store::remove);
        taken.clear();
    }

    private boolean takeSlot(Bound bound) {
        Optional<String> free = bound.slotNames()
                .filter(slot -> store.putIfAbsent(slot, bound.seconds()))
                .findFirst();
        free.ifPresent(taken::add);
        return free.isPresent();
    }

    private static Stream<Bound> bounds(KeycloakSession session, String userId, String email, Kind kind) {
        RealmModel realm = session.getContext().getRealm();
        int perAccount = realm.getAttribute("mailsPerAccountAnHour", 5) * kind.times;
        int perAddress = realm.getAttribute("mailsPerAddressAnHour", 5) * kind.times;
        int perNetwork = realm.getAttribute("mailsPerNetworkAnHour", 100) * kind.times;
        String prefix = "mail-allowance." + realm.getId() + ".";
        return Stream.of(
                        hourAndDay(prefix + "account." + userId, perAccount),
                        hourAndDay(prefix + "address." + email.toLowerCase(Locale.ROOT), perAddress),
                        network(session).stream().map(of -> new Bound(prefix + "network." + of, perNetwork, HOUR)))
                .flatMap(all -> all);
    }

    private static Stream<Bound> hourAndDay(String name, int anHour) {
        return Stream.of(
                new Bound(name + ".hour", anHour, HOUR), new Bound(name + ".day", anHour * HOURS_WORTH_A_DAY, DAY));
    }

    /** None where nobody's request is behind the mail. */
    private static Optional<String> network(KeycloakSession session) {
        return Optional.ofNullable(session.getContext().getConnection())
                .map(ClientConnection::getRemoteAddr)
                .map(MailAllowance::networkOf);
    }

    /** A customer with IPv6 has a whole /64 to choose addresses from. */
    static String networkOf(String address) {
        String plain = address.replaceFirst("%.*", "");
        if (!plain.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) return plain;
        try {
            // A literal: no name server is asked.
            byte[] bytes = InetAddress.getByName(plain).getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(bytes, 0, IPV6_NETWORK_BYTES);
        } catch (UnknownHostException e) {
            return plain;
        }
    }
}
