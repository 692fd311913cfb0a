package moja.komunala.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.util.JsonSerialization;

/**
 * What a browser keeps: a number drawn for it, and a MAC of that number for each account that was signed in there, the last one first.
 * Several people share a tablet; who only shares the browser makes no other account known.
 */
record BrowserMark(String browser, List<String> macs) {
    private static final int BYTES = 16;
    private static final int KEY_BYTES = 32;
    /** A cookie has its bounds; whoever was here longest ago is an unknown one again. */
    private static final int MOST_ACCOUNTS = 20;

    private static final Pattern WRITTEN = Pattern.compile("[\\w-]{22}(\\.[\\w-]{22}){0," + MOST_ACCOUNTS + "}");

    /** @param written whatever a browser sent; what is none becomes that of a new browser */
    static BrowserMark read(String written) {
        if (!WRITTEN.matcher(written).matches()) return new BrowserMark(random(BYTES), List.of());
        List<String> parts = List.of(written.split("\\."));
        return new BrowserMark(parts.get(0), parts.subList(1, parts.size()));
    }

    String write() {
        return String.join(".", Stream.concat(Stream.of(browser), macs.stream()).toList());
    }

    boolean isOf(byte[] key) {
        byte[] own = mac(key).getBytes();
        return macs.stream().anyMatch(mac -> MessageDigest.isEqual(own, mac.getBytes()));
    }

    BrowserMark with(byte[] key) {
        String own = mac(key);
        Stream<String> others = macs.stream().filter(mac -> !mac.equals(own));
        return new BrowserMark(
                browser, Stream.concat(Stream.of(own), others).limit(MOST_ACCOUNTS).toList());
    }

    static byte[] newKey() {
        return SecretGenerator.getInstance().randomBytes(KEY_BYTES);
    }

    static String keyAsJson(byte[] key) {
        return "{\"key\":\"" + encode(key) + "\"}";
    }

    static byte[] keyFrom(String json) {
        try {
            return Base64.getUrlDecoder().decode((String) JsonSerialization.readValue(json, Map.class).get("key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return encode(Arrays.copyOf(mac.doFinal(browser.getBytes()), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random(int bytes) {
        return encode(SecretGenerator.getInstance().randomBytes(bytes));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
