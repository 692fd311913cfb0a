package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GuessedFirstTest {
    private final GuessedFirst lists = new GuessedFirst(
            Set.of("password1", "qwertz", "1q2w3e4r"), Set.of("komunala", "zagorje", "moja", "voda", "stevec", "geslo"));

    @Test
    @DisplayName("a common password is refused, with a capital, a year and a sign as well")
    void common() {
        for (String password : List.of("Password1", "1Q2W3E4R", "Qwertz2026", "Qwertz12!", "2026Qwertz"))
            assertTrue(lists.include(password), password);
    }

    @Test
    @DisplayName("the utility's words are refused, with the year, one after another, and with signs above their letters or not")
    void words() {
        for (String password : List.of(
                "Komunala2026", "moja.Komunala-26", "ZagorjeVoda1", "\u0160tevec123", "S\u030ctevec123", "VODA20262026"))
            assertTrue(lists.include(password), password);
    }

    @Test
    @DisplayName("other passwords are taken, though such a word stands in them")
    void others() {
        for (String password : List.of("Bistra voda 7", "Qwertz83127", "KomunalaX9", "20262026", "Globok tolmun 8"))
            assertFalse(lists.include(password), password);
    }

    @Test
    @DisplayName("a password as long as a form takes is looked through in one go, whatever it is made of")
    void longest() {
        assertFalse(lists.include("voda".repeat(25_000) + "Q1"));
        assertTrue(lists.include("Voda".repeat(25_000) + "1"));
        assertFalse(lists.include("A" + "1".repeat(100_000) + "Q"));
        assertTrue(lists.include("Qwertz" + "!".repeat(100_000)));
    }
}
