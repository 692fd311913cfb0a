package moja.komunala.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PhoneNumbersTest {
    @Test
    @DisplayName("a Slovenian number is the same number whatever way it is written")
    void slovenian() {
        for (String typed : List.of(
                "041 234 567",
                "041234567",
                "041/234-567",
                "(041) 234.567",
                " 41 234 567 ",
                "+386 41 234 567",
                "+386 (0)41 234 567",
                "00386 (0)41/234-567",
                "0038641234567"))
            assertEquals(Optional.of("+38641234567"), PhoneNumbers.toKeep(typed, "SI"), typed);
        assertEquals(Optional.of("+38635550100"), PhoneNumbers.toKeep("(03) 555 01 00", "SI"));
    }

    @Test
    @DisplayName("a foreign number is taken with its country code")
    void foreign() {
        assertEquals(Optional.of("+436641234567"), PhoneNumbers.toKeep("+43 664 1234567", "SI"));
        assertEquals(Optional.of("+436641234567"), PhoneNumbers.toKeep("0043 664/1234567", "SI"));
        assertEquals(Optional.of("+390612345678"), PhoneNumbers.toKeep("+39 06 1234 5678", "SI"));
        assertEquals(Optional.of("+385912345678"), PhoneNumbers.toKeep("+385 (0)91 234 5678", "SI"));
    }

    @Test
    @DisplayName("what is no phone number is refused")
    void refused() {
        for (String typed : List.of(
                "041 234 56",
                "041 234 5678",
                "123456789",
                "112",
                "+386 41 234",
                "+999 41 234 567",
                "041 VODA 12",
                "041 234 567 int. 5",
                "041 234 567#5",
                "041 234 567, 031 234 567",
                "ana@primer.si",
                "+",
                "1".repeat(300)))
            assertEquals(Optional.empty(), PhoneNumbers.toKeep(typed, "SI"), typed);
    }

    @Test
    @DisplayName("numbers are shown as people here write them, foreign ones with their country code")
    void shown() {
        Map.of(
                        "+38641234567", "041 234 567",
                        "+38635550100", "(03) 555 01 00",
                        "+436641234567", "+43 664 1234567",
                        "00386 41 234 567", "041 234 567",
                        "stara oblika", "stara oblika")
                .forEach((kept, shown) -> assertEquals(shown, PhoneNumbers.toShow(kept, "SI")));
    }

    @Test
    @DisplayName("a text message goes to what is, or may be, a mobile number, here and abroad")
    void mobile() {
        for (String number : List.of("+38641234567", "+38631234567", "+436641234567", "+385912345678", "+14155552671"))
            assertEquals(Optional.of(number), PhoneNumbers.mobile(number, "SI"), number);
        assertEquals(Optional.of("+38641234567"), PhoneNumbers.mobile("041 234 567", "SI"));
        for (String number : List.of("+38635550100", "+390612345678", "+3868012345", "stara oblika", ""))
            assertEquals(Optional.empty(), PhoneNumbers.mobile(number, "SI"), number);
    }

    @Test
    @DisplayName("what is shown is the same number when it comes back")
    void thereAndBack() {
        for (String kept : List.of("+38641234567", "+38635550100", "+3868012345", "+436641234567", "+14155552671"))
            assertEquals(Optional.of(kept), PhoneNumbers.toKeep(PhoneNumbers.toShow(kept, "SI"), "SI"));
    }
}
