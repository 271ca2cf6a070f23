package candour.sharing;

import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.Decision;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.SubmissionRepository;
import candour.consent.TermsInWords;
import candour.submission.Markdown;
import candour.submission.Option;
import candour.submission.Prefill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Offers the items that were decided to be shared, and the recipients of the agency directory; says what was agreed. */
@Component
class ChooseWhatToWhomAndHowPrefill implements Prefill {

    static final String OUTSIDE = "outside";

    private final Transfers transfers;
    private final PersonRepository people;
    private final SubmissionRepository submissions;
    private final Agencies agencies;
    private final TermsInWords terms;
    private final ItemsInWords words;

    ChooseWhatToWhomAndHowPrefill(
            Transfers transfers, PersonRepository people, SubmissionRepository submissions, Agencies agencies, TermsInWords terms, ItemsInWords words) {
        this.words = words;
        this.terms = terms;
        this.transfers = transfers;
        this.people = people;
        this.submissions = submissions;
        this.agencies = agencies;
    }

    @Override
    public String form() {
        return SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        List<Option> recipients = new ArrayList<>();
        agencies.all().stream()
                .filter(agency -> !agency.id().equals(opened.agency()))
                .forEach(agency -> recipients.add(new Option(agency.name(), agency.id())));
        recipients.add(new Option("Someone not in this list", OUTSIDE));
        String reference = opened.reference();
        Map<String, Object> values = new HashMap<>();
        if (isToThinkAgain(reference)) {
            values.putAll(chosenBefore(reference));
        }
        values.put("objectiveText", wordOfTheManager(reference) + words.objective(reference));
        values.put("itemsText", words.of(reference, transfers.decision(reference).items()));
        values.put("agencyOptions", recipients);
        values.put("agreementOptions", agreements(opened.agency()));
        values.put("itemOptions", decidedItems(reference));
        values.put("consentText", agreed(reference));
        return values;
    }

    /** Whether a manager sent back what was chosen for the decision that is carried out now. */
    private boolean isToThinkAgain(String reference) {
        return !transfers.of(reference).isEmpty()
                && submissions
                        .latest(reference, SharingProcess.Step.LOOK_A_SECOND_TIME)
                        .filter(answers -> SharingProcess.THINK_AGAIN.equals(answers.get("secondLook")))
                        .isPresent();
    }

    private String wordOfTheManager(String reference) {
        return isToThinkAgain(reference)
                ? "**Your manager asks you to think again:** “%s”\n\n"
                        .formatted(Markdown.plain(submissions
                                .latest(reference, SharingProcess.Step.LOOK_A_SECOND_TIME)
                                .map(answers -> answers.get("secondLookReasons").toString().strip())
                                .orElse("")))
                : "";
    }

    /** Whoever thinks again changes what they chose, and writes none of it a second time. */
    private Map<String, Object> chosenBefore(String reference) {
        Map<String, Object> chosen = new HashMap<>(submissions.latest(reference, form()).orElse(Map.of()));
        chosen.values().removeIf(Objects::isNull);
        return chosen;
    }

    private List<Option> agreements(String agency) {
        return agencies.byId(agency).map(Agency::agreements).orElse(List.of()).stream()
                .map(agreement -> new Option(agreement.words(), agreement.words()))
                .toList();
    }

    /** How far each consent goes, where it is chosen who gets what (R7.1). */
    private String agreed(String reference) {
        Map<UUID, String> words = terms.byPerson(reference);
        List<String> lines = people.people(reference).stream()
                .filter(person -> words.containsKey(person.id()))
                .map(person -> "- About person %d (%s), consent was given.%s"
                        .formatted(person.position(), person.role().words(), words.get(person.id())))
                .toList();
        return lines.isEmpty() ? "" : "### What they agreed to\n\n" + String.join("\n", lines);
    }

    private List<Option> decidedItems(String reference) {
        Decision decision = transfers.decision(reference);
        Map<UUID, Person> byId =
                people.people(reference).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return people.items(reference).stream()
                .filter(item -> decision.items().contains(item.id()))
                .map(item -> new Option(
                        "Item %d, %s: %s".formatted(item.position(), byId.get(item.personId()).label(), item.what()),
                        item.id().toString()))
                .toList();
    }
}
