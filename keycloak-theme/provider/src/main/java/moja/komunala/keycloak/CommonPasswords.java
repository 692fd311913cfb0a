package moja.komunala.keycloak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.policy.PolicyError;
import org.keycloak.theme.Theme;

/**
 * A rule for passwords that realms name: none that whoever guesses tries first. Keycloak's own takes a file that has to lie on the
 * server before it starts, and compares whole passwords alone; here the lists come with the theme, whose build makes them.
 */
public class CommonPasswords implements PasswordPolicyProviderFactory, WithoutSetUp<PasswordPolicyProvider> {
    static final String ID = "notCommon";

    /** Of Keycloak's own rule: the admin console and its API know the words as well. */
    private static final String MESSAGE = "invalidPasswordBlacklistedMessage";

    private volatile GuessedFirst lists;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new PasswordPolicyProvider() {
            @Override
            public PolicyError validate(RealmModel realm, UserModel user, String password) {
                return validate(user.getUsername(), password);
            }

            @Override
            public PolicyError validate(String user, String password) {
                return listsOf(session).include(password) ? new PolicyError(MESSAGE) : null;
            }

            @Override
            public Object parseConfig(String value) {
                return null;
            }

            @Override
            public void close() {}
        };
    }

    private GuessedFirst listsOf(KeycloakSession session) {
        if (lists == null) lists = read(session);
        return lists;
    }

    private static GuessedFirst read(KeycloakSession session) {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.LOGIN);
            return new GuessedFirst(lines(theme, "common-passwords.txt"), lines(theme, "password-words.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside the theme's templates, from where nothing is served. */
    private static Set<String> lines(Theme theme, String name) throws IOException {
        URL file = theme.getTemplate(name);
        if (file == null) throw new IOException("The login theme has no " + name + ", which the password policy " + ID + " needs");
        try (var reader = new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.toUnmodifiableSet());
        }
    }

    @Override
    public String getDisplayName() {
        return "Not Common";
    }

    @Override
    public String getConfigType() {
        return null;
    }

    @Override
    public String getDefaultConfigValue() {
        return null;
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }
}
