package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BrowserMarkTest {
    private static final byte[] ANA = BrowserMark.newKey();
    private static final byte[] JAN = BrowserMark.newKey();

    @Test
    @DisplayName("a browser is known to each account that was signed in there, and to no other")
    void accounts() {
        BrowserMark first = BrowserMark.read("").with(ANA);
        assertTrue(first.isOf(ANA));
        assertFalse(first.isOf(JAN));
        BrowserMark shared = BrowserMark.read(first.write()).with(JAN);
        assertTrue(shared.isOf(ANA));
        assertTrue(shared.isOf(JAN));
        assertEquals(shared.with(ANA).write().length(), shared.write().length());
    }

    @Test
    @DisplayName("what was taken from one browser means nothing in another")
    void moved() {
        String[] taken = BrowserMark.read("").with(ANA).write().split("\\.");
        BrowserMark other = BrowserMark.read("");
        assertFalse(BrowserMark.read(other.browser() + "." + taken[1]).isOf(ANA));
    }

    @Test
    @DisplayName("what is no mark makes a new browser")
    void garbage() {
        for (String sent : new String[] {"", "x", "a.b", "A".repeat(22) + ".", "A".repeat(5_000), "..", "ž".repeat(22)}) {
            BrowserMark mark = BrowserMark.read(sent);
            assertFalse(mark.isOf(ANA));
            assertNotEquals(sent, mark.browser());
        }
    }

    @Test
    @DisplayName("it stays small, however many sign in, and forgets whoever was there longest ago")
    void bounded() {
        BrowserMark mark = Stream.generate(BrowserMark::newKey)
                .limit(50)
                .reduce(BrowserMark.read("").with(ANA), BrowserMark::with, (one, other) -> other);
        assertFalse(mark.isOf(ANA));
        assertTrue(mark.with(ANA).isOf(ANA));
        assertTrue(mark.write().length() < 500);
        assertEquals(mark, BrowserMark.read(mark.write()));
    }

    @Test
    @DisplayName("the key comes back as it was stored")
    void key() {
        BrowserMark mark = BrowserMark.read("").with(ANA);
        assertTrue(mark.isOf(BrowserMark.keyFrom(BrowserMark.keyAsJson(ANA))));
    }
}
