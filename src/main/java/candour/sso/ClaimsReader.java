package candour.sso;

import candour.access.Groups;
import candour.access.Role;
import candour.agency.Agencies;
import candour.agency.Agency;
import candour.sso.SsoSettings.AgencyValue;
import candour.sso.SsoSettings.RoleValue;
import candour.start.StartRefused;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns what a provider says of a person into groups of ours. Values that nobody has explained are ignored, so a provider
 * may say more than Candour needs; what remains is all or nothing: roles in one agency, or one role outside all of them.
 */
class ClaimsReader {

    /** Those who belong to no agency, by what the settings call them. */
    private static final Map<String, String> ACROSS = Map.of(
            "process-owner", Groups.PROCESS_OWNERS, "administrator", Groups.ADMINISTRATORS, "board", Groups.BOARD);

    private static final String USER_ID = "[a-z0-9][a-z0-9.-]{0,63}";

    /** The engine keeps no longer names. */
    private static final int LONGEST_NAME = 255;

    private final SsoSettings.Claims names;
    private final Map<String, String> agencies = new HashMap<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, String> across = new HashMap<>();

    /** Refuses to start where the settings do not say where an agency and a role come from. */
    ClaimsReader(SsoSettings settings, Agencies directory) {
        names = settings.claims();
        if (names == null || Stream.of(names.userId(), names.agency(), names.roles()).anyMatch(ClaimsReader::isBlank)) {
            throw refused(
                    "It is not said in which claims user id, agency and roles stand.",
                    "Set candour.sso.claims.user-id, .agency and .roles to the names of the claims.");
        }
        Set<String> known = directory.usingTheProduct().stream().map(Agency::id).collect(Collectors.toSet());
        known.forEach(id -> agencies.put(id, id));
        for (AgencyValue line : settings.agencies()) {
            if (isBlank(line.value()) || !known.contains(line.agency())) {
                throw refused(
                        "A line of candour.sso.agencies has no value, or an agency that does not use the product: " + line.agency() + ".",
                        "Name one of " + sorted(known) + ".");
            }
            String before = agencies.put(line.value(), line.agency());
            if (before != null && !before.equals(line.agency())) {
                throw refused("One value in candour.sso.agencies stands for two agencies.", "Leave one line for each value.");
            }
        }
        if (settings.roles().isEmpty()) {
            throw refused(
                    "It is not said what the provider calls the roles, so nobody could log in.",
                    "Set candour.sso.roles: for each value of the claim one of " + sorted(knownRoles()) + ".");
        }
        settings.roles().forEach(this::add);
    }

    private void add(RoleValue line) {
        Optional<Role> role = roleOf(line.role());
        if (isBlank(line.value()) || role.isEmpty() && !ACROSS.containsKey(line.role())) {
            throw refused(
                    "A line of candour.sso.roles has no value, or a role that there is not: " + line.role() + ".",
                    "Name one of " + sorted(knownRoles()) + ".");
        }
        if (roles.containsKey(line.value()) || across.containsKey(line.value())) {
            throw refused("One value stands twice in candour.sso.roles.", "Leave one line for each value.");
        }
        role.ifPresentOrElse(is -> roles.put(line.value(), is), () -> across.put(line.value(), ACROSS.get(line.role())));
    }

    /** @throws NotIn where somebody has no place here, or no single one */
    Standing read(Map<String, Object> claims) {
        String userId = values(claims, names.userId()).stream()
                .findFirst()
                .orElseThrow(() -> new NotIn(Why.NO_USER_ID))
                .trim()
                .toLowerCase(Locale.ROOT);
        List<String> said = values(claims, names.roles());
        Set<Role> inAgency = said.stream().map(roles::get).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> outside = said.stream().map(across::get).filter(Objects::nonNull).collect(Collectors.toSet());
        if (inAgency.isEmpty() && outside.isEmpty()) {
            throw new NotIn(Why.NO_ROLE);
        }
        if (outside.size() > 1 || !inAgency.isEmpty() && !outside.isEmpty()) {
            throw new NotIn(Why.ROLES_APART);
        }
        String first = name(claims, "given_name");
        String last = name(claims, "family_name");
        String whole = first.isEmpty() && last.isEmpty() ? name(claims, "name") : last;
        if (!outside.isEmpty()) {
            return new Standing(usable(userId), first, whole, Optional.empty(), outside);
        }
        String agency = agencyOf(claims);
        Set<String> groups = inAgency.stream().map(role -> role.groupOf(agency)).collect(Collectors.toSet());
        return new Standing(usable(userId), first, whole, Optional.of(agency), groups);
    }

    /** Last of all: whoever has no role any more is seen to have none, whatever they are called. */
    private static String usable(String userId) {
        if (!userId.matches(USER_ID)) {
            throw new NotIn(Why.NO_USER_ID);
        }
        return userId;
    }

    private String agencyOf(Map<String, Object> claims) {
        Set<String> found = values(claims, names.agency()).stream()
                .map(agencies::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        if (found.size() > 1) {
            throw new NotIn(Why.SEVERAL_AGENCIES);
        }
        return found.stream().findFirst().orElseThrow(() -> new NotIn(Why.NO_AGENCY));
    }

    /** A claim may hold one value or many, and may stand within another one. */
    private static List<String> values(Map<?, ?> claims, String name) {
        Object value = claims.get(name);
        int dot = name.indexOf('.');
        if (value == null && dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> within) {
            return values(within, name.substring(dot + 1));
        }
        Collection<?> all = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
        return all.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }

    private static String name(Map<String, Object> claims, String claim) {
        String name = values(claims, claim).stream().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ").trim();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static Optional<Role> roleOf(String word) {
        return Arrays.stream(Role.values()).filter(role -> wordOf(role).equals(word)).findFirst();
    }

    private static String wordOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static Collection<String> knownRoles() {
        return Stream.concat(Arrays.stream(Role.values()).map(ClaimsReader::wordOf), ACROSS.keySet().stream()).toList();
    }

    private static String sorted(Collection<String> words) {
        return words.stream().sorted().filter(Predicate.not(String::isBlank)).collect(Collectors.joining(", "));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static StartRefused refused(String reason, String remedy) {
        return new StartRefused(reason, remedy);
    }
}
