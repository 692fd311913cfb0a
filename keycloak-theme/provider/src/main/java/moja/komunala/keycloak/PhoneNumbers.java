package moja.komunala.keycloak;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How phone numbers are kept (E.164, such as +38641234567) and shown (041 234 567, abroad +43 664 1234567). */
final class PhoneNumbers {
    private static final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    /** The library reads words as the letters on a dial, and takes an extension that E.164 has no place for. */
    private static final Pattern FOREIGN_TO_A_NUMBER = Pattern.compile("[\\p{L};#*]");

    /** Some countries don't tell the two apart by their numbers. */
    private static final Set<PhoneNumberType> MOBILE =
            Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private PhoneNumbers() {}

    /**
     * @param region of a number without a country code, such as SI
     * @return E.164; empty where no phone has such a number
     */
    static Optional<String> toKeep(String typed, String region) {
        if (FOREIGN_TO_A_NUMBER.matcher(typed).find()) return Optional.empty();
        return parse(typed, region)
                .filter(numbers::isValidNumber)
                .map(number -> numbers.format(number, PhoneNumberFormat.E164));
    }

    /** @return E.164; empty where no text message reaches it */
    static Optional<String> mobile(String kept, String region) {
        return toKeep(kept, region)
                .filter(number -> parse(number, region).map(numbers::getNumberType).filter(MOBILE::contains).isPresent());
    }

    /** @return as people of the region write it; what is no number comes back as it is */
    static String toShow(String kept, String region) {
        return toKeep(kept, region)
                .flatMap(number -> parse(number, region))
                .map(number -> numbers.format(
                        number,
                        numbers.getCountryCodeForRegion(region) == number.getCountryCode()
                                ? PhoneNumberFormat.NATIONAL
                                : PhoneNumberFormat.INTERNATIONAL))
                .orElse(kept);
    }

    static boolean isRegion(String region) {
        return numbers.getSupportedRegions().contains(region);
    }

    private static Optional<PhoneNumber> parse(String text, String region) {
        try {
            return Optional.of(numbers.parse(text, region));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
