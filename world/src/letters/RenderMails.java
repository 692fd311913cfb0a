import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.keycloak.email.freemarker.beans.EventBean;
import org.keycloak.events.Event;
import org.keycloak.theme.FolderTheme;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.LinkExpirationFormatterMethod;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.DefaultFreeMarkerProvider;

/**
 * Writes every mail of an e-mail theme into a folder, as Keycloak would: with its FreeMarker, its theme and its methods, but
 * without a server. A mail that asks for what isn't here, or that knows no such message, ends it.
 *
 * Arguments: the theme's folder, the folder to write to.
 */
class RenderMails {
    private static final List<String> LANGUAGES = List.of("sl", "en");
    private static final Date MOMENT = Date.from(Instant.parse("2026-11-29T08:15:00Z"));
    /** As long as Keycloak's are: a signed token. */
    private static final String LINK =
            "https://prijava.komunala-zagorje.example/realms/komunala/login-actions/action-token?key=" + "eyJhbGciOiJI".repeat(60);

    private static final String ACCOUNT = "https://prijava.komunala-zagorje.example/realms/komunala/account/";

    public static void main(String[] arguments) throws Exception {
        Theme theme = new FolderTheme(new File(arguments[0]), "komunala", Theme.Type.EMAIL);
        Path output = Path.of(arguments[1]);
        DefaultFreeMarkerProvider freeMarker = new DefaultFreeMarkerProvider(null, null);
        for (String language : LANGUAGES) {
            Properties messages = theme.getMessages(Locale.forLanguageTag(language));
            for (String template : new TreeSet<>(List.of(new File(arguments[0], "html").list()))) {
                if (template.equals("template.ftl")) continue;
                String mail = template.replace(".ftl", "");
                for (var example : examples(mail, messages).entrySet()) {
                    Map<String, Object> attributes = common(theme, language, messages);
                    attributes.putAll(example.getValue());
                    String name = mail + (example.getKey().isEmpty() ? "" : "~" + example.getKey());
                    for (var kind : Map.of("html", "html", "text", "txt").entrySet()) {
                        String written = freeMarker.processTemplate(attributes, kind.getKey() + "/" + template, theme);
                        Files.writeString(output.resolve(name + "." + language + "." + kind.getValue()), written);
                    }
                }
            }
        }
    }

    /** What a mail is about, by a name for it: of some there are several. */
    private static Map<String, Map<String, Object>> examples(String mail, Properties messages) {
        Map<String, Map<String, Object>> examples = new LinkedHashMap<>();
        switch (mail) {
            case "workflow-notification" -> {
                for (String key : keysWith(messages, "", "NotificationSubject")) {
                    String subject = key + "NotificationSubject";
                    examples.put(key, Map.of("subjectKey", subject, "messageKey", key + "NotificationBody"));
                    examples.put("custom", Map.of("subjectKey", subject, "messageKey", "customMessage"));
                }
            }
            case "event-remove_credential", "event-update_credential" -> {
                for (String type : keysWith(messages, "credential.", "")) {
                    examples.put(type, Map.of("event", event(type, "Prenosnik <b>")));
                }
            }
            case "executeActions" -> {
                examples.put("all", Map.of("requiredActions", keysWith(messages, "requiredAction.", "")));
                examples.put("", Map.of("requiredActions", List.of("UPDATE_PASSWORD")));
            }
            // Its link is for good.
            case "email-change-asked" -> examples.put("", Collections.singletonMap("linkExpiration", null));
            case "event-login" -> {
                Map<String, Object> permission = new HashMap<>();
                permission.put("event", event(Map.of("program", "Poraba <doma>", "programs_page", ACCOUNT + "programi")));
                permission.put("linkExpiration", null);
                examples.put("", permission);
            }
            case "event-update_password" -> {
                examples.put("", Map.of());
                examples.put("staff", Map.of("event", event(Map.of("by", "staff"))));
            }
            case "unknown-device" -> {
                Map<String, String> named = Map.of("browser", "Chrome", "system", "iPhone/iPad", "security_page", ACCOUNT + "prijava");
                for (var details : Map.of("", named, "nameless", Map.of("security_page", ACCOUNT + "prijava")).entrySet()) {
                    Map<String, Object> signIn = new HashMap<>();
                    signIn.put("event", event(details.getValue()));
                    signIn.put("linkExpiration", null);
                    examples.put(details.getKey(), signIn);
                }
            }
            // To somebody who has no account yet.
            case "org-invite" -> examples.put("", Map.of("user", Map.of()));
            default -> examples.put("", Map.of());
        }
        return examples;
    }

    private static List<String> keysWith(Properties messages, String beginning, String ending) {
        List<String> keys = new ArrayList<>();
        for (String key : new TreeSet<>(messages.stringPropertyNames())) {
            if (key.startsWith(beginning) && key.endsWith(ending))
                keys.add(key.substring(beginning.length(), key.length() - ending.length()));
        }
        return keys;
    }

    private static Map<String, Object> common(Theme theme, String language, Properties messages) throws IOException {
        Map<String, Object> attributes = new HashMap<>();
        Locale locale = Locale.forLanguageTag(language);
        Properties properties = new Properties();
        properties.putAll(theme.getProperties());
        properties.setProperty("timeZone", "Europe/Ljubljana");
        attributes.put("locale", locale);
        attributes.put("properties", properties);
        attributes.put("msg", new MessageFormatterMethod(locale, messages));
        attributes.put("user", Map.of("firstName", "Ana <Marija>"));
        attributes.put("realmName", "moja.komunala");
        attributes.put("link", LINK);
        attributes.put("linkExpiration", 1440L);
        attributes.put("linkExpirationFormatter", new LinkExpirationFormatterMethod(messages, locale));
        attributes.put("accountLink", ACCOUNT);
        attributes.put("code", "418 902");
        attributes.put("moment", MOMENT);
        attributes.put("newEmail", "ana.marija.novak-zupancic@posta.example");
        attributes.put("event", event("password", ""));
        attributes.put("identityProviderDisplayName", "SI-PASS");
        attributes.put("identityProviderContext", Map.of("username", "ana.novak"));
        attributes.put("organization", Map.of("name", "Stanovanjska zadruga Zasavje"));
        attributes.put("credentialScopeDisplayName", "Komunala Zagorje");
        attributes.put("daysRemaining", 7);
        attributes.put("reason", "SI 7/2026");
        attributes.put("customMessage", "§ 12 <script>");
        return attributes;
    }

    private static EventBean event(String type, String label) {
        return event(Map.of(
                "credential_type", type, "credential_user_label", label, "public_key_credential_label", label));
    }

    private static EventBean event(Map<String, String> details) {
        Event event = new Event();
        event.setTime(MOMENT.getTime());
        event.setIpAddress("2001:db8:85a3::8a2e:370:7334");
        event.setDetails(details);
        return new EventBean(event);
    }
}
