package candour.casefile;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What else is known of a person, each of it null where it is not: what they are to the child, the numbers by which
 * agencies know that they mean the same person (R11.3), and where parental responsibility comes from (R9.1, R9.4).
 *
 * @param due when an unborn child is expected, in the words of whoever said it
 * @param nhsNumber ten digits
 * @param doubtReasons why somebody of 16 or 17 may not be able to decide (R8.1)
 * @param ordersOrDisputes yes, no or unsure: whether there is a court order about the child, or a dispute
 * @param responsibleFor the children an adult has parental responsibility for where it is not all of them
 */
public record PersonDetails(
        String relationship,
        String due,
        String nhsNumber,
        String pupilNumber,
        String postcode,
        String doubtReasons,
        String ordersOrDisputes,
        String orderDetails,
        String responsibilityBasis,
        String responsibilityEvidence,
        Set<UUID> responsibleFor) {

    /** Of whom nothing else is known. */
    public static final PersonDetails NONE =
            new PersonDetails(null, null, null, null, null, null, null, null, null, null, Set.of());

    public PersonDetails {
        responsibleFor = Set.copyOf(responsibleFor);
    }

    /** The keys of the numbers that only this person has. */
    Set<String> numbers() {
        return numbers(nhsNumber, pupilNumber);
    }

    static Set<String> numbers(String nhsNumber, String pupilNumber) {
        return Stream.of(key("nhs", nhsNumber), key("pupil", pupilNumber))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Optional<String> key(String kind, String number) {
        return Optional.ofNullable(number).map(known -> kind + ":" + known);
    }
}
