package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {
    private static final String OWN = "[1-9]\\d{3}-[1-9]\\d{3}-[0-9a-f]{16}";

    @ParameterizedTest
    @ValueSource(strings = {"4821-7735-9f86d081884c7d65", "0190b8d4-7f3a-7c1e-9a55-0242ac120002", "12345678"})
    void whatWhoeverAsksCallsARequestItIsCalled(String id) {
        assertEquals(id, RequestIds.choose(List.of(id)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "short", "-2345678", "12345678\n\"level\":\"ERROR\"", "12345678\"", "12345678 ", "12345678\u0000", "številka-1",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void whatWouldHarmALogIsReplaced(String id) {
        assertTrue(RequestIds.choose(List.of(id)).matches(OWN));
    }

    @Test
    void aRequestWithoutANumberGetsOneOfItsOwn() {
        assertTrue(RequestIds.choose(null).matches(OWN));
        assertTrue(RequestIds.choose(List.of("12345678", "87654321")).matches(OWN));
        assertNotEquals(RequestIds.choose(null), RequestIds.choose(null));
    }
}
