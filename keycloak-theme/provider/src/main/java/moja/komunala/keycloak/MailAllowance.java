package moja.komunala.keycloak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Leave to send one mail to an address that nobody has confirmed: so many a day for an account, and so many for the address,
 * whichever accounts ask. Without it the change of address would be a way to fill a stranger's mailbox.
 */
final class MailAllowance {
    static final int MAILS_A_DAY = 5;
    private static final long DAY_SECONDS = 24 * 60 * 60;

    private final SingleUseObjectProvider store;
    private final List<String> slots = new ArrayList<>();

    private MailAllowance(SingleUseObjectProvider store) {
        this.store = store;
    }

    static Optional<MailAllowance> take(KeycloakSession session, String userId, String email) {
        String prefix = "mail-allowance." + session.getContext().getRealm().getId() + ".";
        MailAllowance allowance = new MailAllowance(session.singleUseObjects());
        if (allowance.takeSlot(prefix + userId) && allowance.takeSlot(prefix + email)) return Optional.of(allowance);
        allowance.giveBack();
        return Optional.empty();
    }

    /** When no mail went out after all. */
    void giveBack() {
        slots.forEach(store::remove);
        slots.clear();
    }

    /** Each slot is free again a day after it was taken. */
    private boolean takeSlot(String name) {
        Optional<String> free = IntStream.range(0, MAILS_A_DAY)
                .mapToObj(number -> name + "." + number)
                .filter(slot -> store.putIfAbsent(slot, DAY_SECONDS))
                .findFirst();
        free.ifPresent(slots::add);
        return free.isPresent();
    }
}
