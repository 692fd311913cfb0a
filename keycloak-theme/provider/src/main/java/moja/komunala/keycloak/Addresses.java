package moja.komunala.keycloak;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The one form in which e-mail addresses are kept: one mailbox, one account, whatever keyboard, clipboard or browser brought the
 * address. Without blanks and what nobody sees, in lower case, the domain as the network knows it (punycode).
 */
final class Addresses {
    /** Blanks of any width, and characters that have none. */
    private static final UnicodeSet UNSEEN =
            new UnicodeSet("[[:White_Space:][:Z:][:Default_Ignorable_Code_Point:][:Cf:][:Cc:]]").freeze();

    /** As long as anything on the way to a mailbox may be (RFC 5321, 4.5.3.1), and many times that for what is typed. */
    private static final int LONGEST = 254;

    private static final int LONGEST_TYPED = 2_000;

    private static final Pattern LOCAL_PART = Pattern.compile("[^@\"(),:;<>\\[\\]\\\\]+|\"[^\"\\\\]+\"");
    private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
    /** "ana.novak"@primer.si is ana.novak@primer.si: quotation marks that hold nothing in need of them say nothing (RFC 5321, 4.1.2). */
    private static final Pattern QUOTED_IN_VAIN =
            Pattern.compile("\"(?<name>[^@\"(),:;<>\\[\\]\\\\.]+(?:\\.[^@\"(),:;<>\\[\\]\\\\.]+)*)\"");

    private static final Normalizer2 compatible = Normalizer2.getNFKCInstance();
    /** As browsers and mail servers do (UTS 46): Java's own knows the older standard, where straße.de is another domain. */
    private static final IDNA domains =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI);

    private Addresses() {}

    /** @return the form that is kept; what is no address comes back without what nobody sees, or as it is where nobody typed it */
    static String toKeep(String typed) {
        if (typed.length() > LONGEST_TYPED) return typed;
        String seen = seenOf(typed);
        int at = seen.lastIndexOf('@');
        if (at < 0) return seen;
        String domain = seen.substring(at + 1);
        return unquoted(seen.substring(0, at)) + "@" + converted(domain, IDNA::nameToASCII).orElse(domain);
    }

    /** Again until nothing changes: an unseen character between a letter and its sign keeps the two apart while it is there. */
    private static String seenOf(String typed) {
        String seen = compatible.normalize(UNSEEN.stripFrom(compatible.normalize(typed), true).toLowerCase(Locale.ROOT));
        return seen.equals(typed) ? seen : seenOf(seen);
    }

    private static String unquoted(String localPart) {
        Matcher quoted = QUOTED_IN_VAIN.matcher(localPart);
        return quoted.matches() ? quoted.group("name") : localPart;
    }

    /** @return as people write it: what the network knows as xn--bcher-kva.si is bücher.si to them */
    static String toShow(String kept) {
        int at = kept.lastIndexOf('@');
        String domain = kept.substring(at + 1);
        return kept.substring(0, at + 1) + converted(domain, IDNA::nameToUnicode).orElse(domain);
    }

    /** Whether mail could reach somebody at it, of the form that is kept: a host by itself, as in a@b, is at home in no network of mail. */
    static boolean isReachable(String kept) {
        int at = kept.lastIndexOf('@');
        return at > 0
                && kept.length() <= LONGEST
                && LOCAL_PART.matcher(kept.substring(0, at)).matches()
                && DOMAIN.matcher(kept.substring(at + 1)).matches();
    }

    /**
     * What somebody who has an account typed, in the form in which the account has it. Accounts from before addresses had one
     * form are found as they are.
     */
    static String ofAccount(KeycloakSession session, RealmModel realm, String typed) {
        String kept = toKeep(typed);
        return Stream.of(kept, typed.trim())
                .filter(name -> !name.isEmpty() && KeycloakModelUtils.findUserByNameOrEmail(session, realm, name) != null)
                .findFirst()
                .orElse(kept);
    }

    /** As address or as user name, which are one here. */
    static boolean isTaken(KeycloakSession session, UserModel user, String kept) {
        RealmModel realm = session.getContext().getRealm();
        return Stream.of(
                        session.users().getUserByEmail(realm, kept),
                        session.users().getUserByUsername(realm, kept))
                .anyMatch(other -> other != null && !other.getId().equals(user.getId()));
    }

    private interface Conversion {
        StringBuilder of(IDNA idna, CharSequence domain, StringBuilder result, IDNA.Info info);
    }

    /** The library throws at what is far too long to be a domain. */
    private static Optional<String> converted(String domain, Conversion conversion) {
        if (domain.length() > LONGEST) return Optional.empty();
        IDNA.Info info = new IDNA.Info();
        StringBuilder result = conversion.of(domains, domain, new StringBuilder(), info);
        return info.hasErrors() ? Optional.empty() : Optional.of(result.toString());
    }
}
