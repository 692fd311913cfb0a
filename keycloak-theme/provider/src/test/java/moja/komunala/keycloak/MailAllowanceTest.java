package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MailAllowanceTest {
    @Test
    @DisplayName("whoever has a whole /64 to choose addresses from is one network, and so is one address of IPv4, however it is written")
    void networks() {
        assertEquals(MailAllowance.networkOf("2001:db8:1:2::1"), MailAllowance.networkOf("2001:db8:1:2:ffff:0:0:9"));
        assertNotEquals(MailAllowance.networkOf("2001:db8:1:2::1"), MailAllowance.networkOf("2001:db8:1:3::1"));
        assertEquals("192.0.2.7", MailAllowance.networkOf("192.0.2.7"));
        assertEquals("192.0.2.7", MailAllowance.networkOf("::ffff:192.0.2.7"));
        assertEquals(MailAllowance.networkOf("fe80::1"), MailAllowance.networkOf("fe80::1%eth0"));
        assertEquals("unknown", MailAllowance.networkOf("unknown"));
    }
}
