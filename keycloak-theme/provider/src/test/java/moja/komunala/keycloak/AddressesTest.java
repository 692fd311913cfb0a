package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    @DisplayName("an address is the same address whatever blanks and unseen characters came along, around it or within")
    void unseen() {
        for (String unseen : List.of(
                " ", "\t", "\u00a0", "\u202f", "\u3000", "\ufeff", "\u200b", "\u00ad", "\u2060", "\u200d", "\u3164", "\ufe0f")) {
            String name = "U+%04X".formatted((int) unseen.charAt(0));
            assertEquals("ana.novak@primer.si", Addresses.toKeep(unseen + "ana.novak@primer.si" + unseen), name);
            assertEquals("ana.novak@primer.si", Addresses.toKeep("ana." + unseen + "novak@pri" + unseen + "mer.si"), name);
        }
    }

    @Test
    @DisplayName("an address is the same address in capitals, in wide letters, and with its domain in either spelling")
    void oneForm() {
        assertEquals("ana@primer.si", Addresses.toKeep("ANA@Primer.SI"));
        assertEquals("ana@primer.si", Addresses.toKeep("\uff41\uff4e\uff41\uff20primer\uff0esi"));
        for (String typed : List.of("ana@b\u00fccher.si", "ana@bu\u0308cher.si", "ana@B\u00dcCHER.si", "ana@XN--BCHER-KVA.si"))
            assertEquals("ana@xn--bcher-kva.si", Addresses.toKeep(typed), typed);
        // Another domain than strasse.de, to which Java's own class would lead.
        assertEquals("ana@xn--strae-oqa.de", Addresses.toKeep("ana@stra\u00dfe.de"));
        assertEquals("\u010drt@primer.si", Addresses.toKeep("C\u030crt@primer.si"));
        assertEquals("\u010drt@primer.si", Addresses.toKeep("c\u200d\u030crt@primer.si"));
    }

    @Test
    @DisplayName("an address is the same address with quotation marks around what needs none")
    void quoted() {
        assertEquals("ana.novak@primer.si", Addresses.toKeep("\"ana.novak\"@primer.si"));
        assertEquals("ana.novak@primer.si", Addresses.toKeep("\"Ana. Novak\"@primer.si"));
        for (String kept : List.of("\"ana,novak\"@primer.si", "\"ana..novak\"@primer.si", "\".ana\"@primer.si", "\"\"@primer.si"))
            assertEquals(kept, Addresses.toKeep(kept));
    }

    @Test
    @DisplayName("what is far too long for an address is none, and is looked at without an error")
    void tooLong() {
        for (String typed : List.of(
                "ana@" + "a.".repeat(50_000) + "si", "ana@" + "\u00fc".repeat(1_900) + ".si", "ana@" + "\ufdfa".repeat(900),
                "a".repeat(250) + "@primer.si", "a".repeat(100_000) + "@primer.si")) {
            String kept = Addresses.toKeep(typed);
            assertEquals(kept, Addresses.toKeep(kept));
            assertFalse(Addresses.isReachable(kept));
            Addresses.toShow(kept);
        }
    }

    @Test
    @DisplayName("what is kept stays as it is, and is shown as people write it")
    void kept() {
        for (String kept : List.of("ana@primer.si", "ana@xn--bcher-kva.si", "admin", "", "@", "ana@", "ana@a..b", "i\u0307@primer.si"))
            assertEquals(kept, Addresses.toKeep(kept));
        assertEquals("ana@b\u00fccher.si", Addresses.toShow("ana@xn--bcher-kva.si"));
        assertEquals("ana@primer.si", Addresses.toShow("ana@primer.si"));
    }

    @Test
    @DisplayName("an address that mail reaches nobody at is none")
    void reachable() {
        for (String kept : List.of("ana@primer.si", "ana+voda@sub.primer.co.uk", "o'neil@primer.si", "\"ana,novak\"@primer.si", "ana@xn--bcher-kva.si", "a@b.xn--p1ai"))
            assertTrue(Addresses.isReachable(kept), kept);
        for (String kept : List.of("a@b", "ana", "@primer.si", "ana@", "ana@primer", "ana@.si", "ana@primer.", "ana@primer..si",
                "ana@b@primer.si", "ana@127.0.0.1", "ana@[127.0.0.1]", "ana@-primer.si", "ana@primer.s", "<ana@primer.si"))
            assertFalse(Addresses.isReachable(kept), kept);
    }
}
