package candour.event;

import candour.casefile.ConsentRepository;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What to do instead where a change is about somebody, and the case holds nobody whom it could be about: said before
 * anything is typed in vain (R7.6, R11.2).
 */
@Component
class WhatToDoInstead {

    private static final String IN_ITS_STEP = "Write it down in the step “Describe the information”."
            + " If somebody else has that step, tell them: the page of the case says who it is.";

    private static final String ON_NO_CONSENT =
            "Nothing in this case is shared on anybody’s consent now: none was given that counts, or it was taken back already.";

    private final PersonRepository people;
    private final ConsentRepository consents;
    private final Course course;

    WhatToDoInstead(PersonRepository people, ConsentRepository consents, Course course) {
        this.people = people;
        this.consents = consents;
        this.course = course;
    }

    /** In words for whoever works on the case; empty where there is somebody to choose. */
    Optional<String> of(String reference, String change) {
        return switch (change) {
            case EventProcess.Change.NEW_INFORMATION -> ofWhatIsNew(reference);
            case EventProcess.Change.CONSENT_WITHDRAWN -> ofConsent(reference);
            default -> Optional.empty();
        };
    }

    private Optional<String> ofWhatIsNew(String reference) {
        if (!people.people(reference).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(course.isBeingDescribed(reference)
                ? "Nobody is described in this case yet. " + IN_ITS_STEP + " If you cannot reach them, raise it as a concern of its own."
                : "Nobody is described in this case. Raise it as a concern of its own, and give the number of this case there.");
    }

    private Optional<String> ofConsent(String reference) {
        List<Person> known = people.people(reference);
        if (known.stream().anyMatch(person -> consents.toTakeBack(reference, person.id()).isPresent())) {
            return Optional.empty();
        }
        if (!known.isEmpty()) {
            return Optional.of(ON_NO_CONSENT + " If somebody does not want it shared, say so where they are asked for consent,"
                    + " or tell us as “Something new is known”.");
        }
        return Optional.of(course.isBeingDescribed(reference)
                ? ON_NO_CONSENT + " If somebody does not want it shared, keep what they said. " + IN_ITS_STEP
                : ON_NO_CONSENT);
    }
}
