package candour.consent;

import candour.casefile.AgeBand;
import candour.casefile.ConsentRepository;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.submission.Moment;
import candour.submission.Prefill;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says whose understanding is to be assessed, and what their age presumes and does not settle (R8.1, R8.2). */
@Component
class AssessUnderstandingPrefill implements Prefill {

    private final PersonRepository people;
    private final ConsentRepository consents;
    private final Clock clock;

    AssessUnderstandingPrefill(PersonRepository people, ConsentRepository consents, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public String form() {
        return ConsentProcess.Step.ASSESS_UNDERSTANDING;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        UUID conversation = UUID.fromString(opened.facts().get(ConsentProcess.CONVERSATION.name()));
        List<UUID> assessed = consents.peopleIn(conversation);
        LocalDate today = LocalDate.now(clock.withZone(Moment.LONDON));
        // whoever may be able to decide is never asked about together with somebody else
        Person person = people.people(opened.reference()).stream()
                .filter(candidate -> assessed.contains(candidate.id()))
                .findFirst()
                .orElseThrow();
        return Map.of("aboutText", about(person, person.ageBand(today)));
    }

    static String about(Person person, AgeBand age) {
        return "**This is about person %d (%s), %s.** %s"
                .formatted(person.position(), person.role().words(), age.words(), presumed(age));
    }

    private static String presumed(AgeBand age) {
        return switch (age) {
            case FROM_16_TO_17, ADULT ->
                "At their age the law takes it that they can decide (Mental Capacity Act 2005). You doubted it. "
                        + "A wish you think unwise shows nothing, nor does an illness alone: they cannot decide only if, "
                        + "with all the help there is, they cannot understand, keep in mind or weigh up what matters, or say what they want.";
            case FROM_12_TO_15 ->
                "From 12 on a child is generally expected to understand. That is where you start and not what you find.";
            case UNDER_12 -> "Under 12 some children understand, and some do not. Their age is no answer.";
            default -> "Nobody knows how old they are. Judge by what you see.";
        };
    }
}
