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
import java.util.List;
import java.util.Map;
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
        return Map.of(
                "objectiveText", secondLook(opened.reference()) + words.objective(opened.reference()),
                "itemsText", words.of(opened.reference(), transfers.decision(opened.reference()).items()),
                "agencyOptions", recipients,
                "agreementOptions", agreements(opened.agency()),
                "itemOptions", decidedItems(opened.reference()),
                "consentText", agreed(opened.reference()));
    }

    /** Why a manager sent the choice back to be thought over. */
    private String secondLook(String reference) {
        return submissions
                .latest(reference, SharingProcess.Step.LOOK_A_SECOND_TIME)
                .filter(answers -> "think-again".equals(answers.get("secondLook")))
                .map(answers -> "**Your manager asks you to think again:** “%s”\n\n"
                        .formatted(Markdown.plain(answers.get("secondLookReasons").toString().strip())))
                .orElse("");
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
