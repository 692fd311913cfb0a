package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    @Test
    @DisplayName("a password is the same password whatever keyboard wrote its letters")
    void oneForm() {
        assertEquals("\u010cebela12", Passwords.inOneForm("C\u030cebela12"));
        // Blanks and look-alikes stay what they are: a password is no name.
        assertEquals(" \uff21a\u00a01 ", Passwords.inOneForm(" \uff21a\u00a01 "));
    }

    @Test
    @DisplayName("one that was hashed before there was one form is still found")
    void everHashed() {
        String[] forms = {"\u010cebela12", "C\u030cebela12"};
        assertEquals(List.of(forms), Passwords.everHashed(forms[0]).toList());
        assertEquals(List.of(forms), Passwords.everHashed(forms[1]).toList());
        assertEquals(List.of("Bistra voda 7"), Passwords.everHashed("Bistra voda 7").toList());
    }

    @Test
    @DisplayName("one that nobody types is taken as it came, as putting its signs in order would take seconds")
    void longest() {
        String sent = "A1" + "\u0301\u0316".repeat(30_000);
        assertSame(sent, Passwords.inOneForm(sent));
        assertEquals(List.of(sent), Passwords.everHashed(sent).toList());
    }
}
