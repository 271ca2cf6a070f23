package candour.caseview;

import candour.identifier.NhsNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a record says of a person beside name, age and answer: the numbers by which agencies know that they mean the
 * same one, and who may answer for whom (R9.1, R9.4, R11.3). A record written before these were asked says nothing.
 */
final class PersonWords {

    private static final Map<String, String> BASES = Map.of(
            "mother", "as the mother",
            "married", "by marriage to the mother",
            "birth-certificate", "by the birth certificate",
            "agreement", "by agreement with the mother",
            "court-order", "by a court order",
            "special-guardian", "as special guardian",
            "adoption", "by adoption");

    private static final Map<String, String> IN_CARE = Map.of(
            "care-order", "Under a care order",
            "section-20", "In care by agreement with the parents (section 20)",
            "unknown", "Not certain whether in care");

    private PersonWords() {}

    /** One line for each thing that is known. */
    static List<String> of(Map<String, Object> person) {
        List<String> lines = new ArrayList<>();
        add(lines, "", person.get("relationship"));
        add(lines, "Due: ", person.get("due"));
        if (person.get("nhsNumber") instanceof String digits) {
            lines.add("NHS number " + new NhsNumber(digits));
        }
        add(lines, "Unique pupil number ", person.get("pupilNumber"));
        add(lines, "Postcode ", person.get("postcode"));
        add(lines, "", IN_CARE.get(Objects.toString(person.get("careStatus"), "")));
        add(lines, "Why it was doubted that they can decide: ", person.get("doubtReasons"));
        add(lines, "Orders or disputes: ", person.get("orderDetails"));
        if (person.get("parentalResponsibility") instanceof String answer) {
            lines.add(responsibility(answer, person));
        }
        if ("yes".equals(person.get("livesWithChild"))) {
            lines.add("The child lives with them");
        } else if ("part".equals(person.get("livesWithChild"))) {
            lines.add("The child lives with them part of the time");
        }
        return lines;
    }

    private static void add(List<String> lines, String before, Object known) {
        if (known != null) {
            lines.add(before + known);
        }
    }

    private static String responsibility(String answer, Map<String, Object> person) {
        return switch (answer) {
            case "yes" -> "Parental responsibility" + grounds(person);
            case "for-some" -> "Parental responsibility for " + children(person) + grounds(person);
            case "no" -> "No parental responsibility";
            default -> "Not certain whether they have parental responsibility";
        };
    }

    private static String children(Map<String, Object> person) {
        List<?> positions = person.get("responsibleFor") instanceof List<?> list ? list : List.of();
        return positions.stream().map(position -> "person " + position).collect(Collectors.joining(" and "));
    }

    private static String grounds(Map<String, Object> person) {
        // a mother has it by being one, whether or not somebody wrote that down
        Object basis = "mother".equals(person.get("role")) ? "mother" : person.get("responsibilityBasis");
        Object evidence = person.get("responsibilityEvidence");
        return ", %s; %s"
                .formatted(
                        BASES.getOrDefault(Objects.toString(basis, ""), "nobody has said how"),
                        evidence == null ? "nothing was seen that shows it" : "seen: " + evidence);
    }
}
