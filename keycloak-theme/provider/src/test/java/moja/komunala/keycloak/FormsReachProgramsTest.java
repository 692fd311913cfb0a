package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormsReachProgramsTest {
    private static String sourceOf(String address) {
        return FormsReachPrograms.sourceOf(address).orElse("");
    }

    @Test
    @DisplayName("a form may lead to the origin of a program's address, not to its paths alone nor to its neighbours")
    void origins() {
        assertEquals("https://poraba.example", sourceOf("https://poraba.example/nazaj?iz=keycloak"));
        assertEquals("https://poraba.example:8443", sourceOf("https://poraba.example:8443/nazaj"));
        assertEquals("https://poraba.example", sourceOf("https://poraba.example/*"));
        assertEquals("https://poraba.example", sourceOf("https://poraba.example"));
        assertEquals("http://localhost:4321", sourceOf("http://localhost:4321/callback"));
    }

    @Test
    @DisplayName("to a program on the customer's own device it may lead at any port, where none is registered")
    void loopback() {
        assertEquals("http://127.0.0.1:*", sourceOf("http://127.0.0.1/callback"));
        assertEquals("http://localhost:*", sourceOf("http://localhost"));
        assertEquals("http://localhost:*", sourceOf("http://localhost:*"));
        assertEquals("https://localhost", sourceOf("https://localhost/callback"));
        assertEquals("http://localhost.example", sourceOf("http://localhost.example/callback"));
    }

    @Test
    @DisplayName("what a policy cannot say by its host is said by its scheme")
    void schemes() {
        assertEquals("si.poraba:", sourceOf("si.poraba:/callback"));
        assertEquals("http:", sourceOf("http://[::1]/callback"));
        assertEquals(Optional.empty(), FormsReachPrograms.sourceOf("urn:ietf:wg:oauth:2.0:oob"));
        assertEquals(Optional.empty(), FormsReachPrograms.sourceOf("*"));
    }

    @Test
    @DisplayName("the realm's own value stays, and so does everything else of its policy")
    void policy() {
        Set<String> sources = new TreeSet<>(Set.of("https://b.example", "https://a.example"));
        assertEquals(
                "base-uri 'self'; form-action 'self' https://a.example https://b.example; object-src 'none';",
                FormsReachPrograms.withFormAction("base-uri 'self'; form-action 'self'; object-src 'none';", sources));
        assertEquals("object-src 'none'", FormsReachPrograms.withFormAction("object-src 'none'", sources));
        assertEquals("form-action 'self'", FormsReachPrograms.withFormAction("form-action 'self'", Set.of()));
    }
}
