package candour.receipt;

import candour.access.Members;
import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.Item;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.casefile.TransferTerms;
import candour.casefile.TransferTerms.OfItem;
import candour.casefile.TransferTermsRepository;
import candour.sharing.Methods;
import candour.sharing.SharingProcess;
import candour.submission.BritishDate;
import candour.submission.Markdown;
import candour.submission.Moment;
import candour.submission.Prefill;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Shows the recipient what was sent to them: the items that were chosen for them, whom those are about, what they are
 * for and how to handle them. Nothing else of the case: of an item from which the sender took something out, they have the
 * rest in what they got, and neither the words that stand in the case nor the sender’s reasons, which may name anybody, are
 * theirs to read. Where they were to look at it until a day, it stands here until that day and no longer (R11.1, R11.3,
 * R11.4, R11.8, R11.15, R11.16).
 */
@Component
class SayWhetherItArrivedPrefill implements Prefill {

    private final TransferRepository transfers;
    private final TransferTermsRepository terms;
    private final PersonRepository people;
    private final CaseFileRepository cases;
    private final Agencies agencies;
    private final Members members;
    private final Clock clock;

    SayWhetherItArrivedPrefill(
            TransferRepository transfers,
            TransferTermsRepository terms,
            PersonRepository people,
            CaseFileRepository cases,
            Agencies agencies,
            Members members,
            Clock clock) {
        this.transfers = transfers;
        this.terms = terms;
        this.people = people;
        this.cases = cases;
        this.agencies = agencies;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public String form() {
        return ReceiptProcess.SAY_WHETHER_IT_ARRIVED;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        Transfer transfer = transfers.get(UUID.fromString(opened.facts().get(SharingProcess.THE_TRANSFER.name())));
        TransferTerms agreed = terms.of(transfer.id());
        String from = sender(opened.reference(), transfer);
        if (agreed.accessUntil() != null && agreed.accessUntil().isBefore(LocalDate.now(clock.withZone(Moment.LONDON)))) {
            return Map.of("receiptText", """
                %s

                You could look at it until %s. That day has passed, so what it said and whom it is about do not stand here any \
                more. You can still say below whether you had it. Ask the sender if you need it again."""
                .formatted(from, BritishDate.of(agreed.accessUntil())));
        }
        List<Item> items = people.items(opened.reference()).stream()
                .filter(item -> transfer.items().contains(item.id()))
                .toList();
        return Map.of("receiptText", """
                %s

                ### Whom it is about

                %s

                ### What was sent

                %s

                ### What it is for

                To keep the child it is about safe and well. Use it for that, and for nothing else.

                ### How to handle it

                %s"""
                .formatted(
                        from,
                        about(opened.reference(), items, agreed),
                        items.stream().map(item -> words(item, agreed)).collect(Collectors.joining("\n")),
                        handling(items, agreed)));
    }

    private String sender(String reference, Transfer transfer) {
        CaseFile file = cases.get(reference);
        return "**%s of %s** sent this to **%s,** %s, on %s.".formatted(
                plain(members.find(String.valueOf(transfer.sentBy())).map(Members.Member::name).orElse("Somebody")),
                agencies.byId(file.agency()).map(Agency::name).orElse(file.agency()),
                plain(transfer.person()),
                Methods.words(transfer.method()),
                BritishDate.of(transfer.sentAt()));
    }

    private static String handling(List<Item> items, TransferTerms agreed) {
        List<String> words = new ArrayList<>();
        if (items.stream().anyMatch(Item::confidential)) {
            words.add("- It is confidential. Only those who need it for the child may see it.");
        }
        words.add("- Ask the sender before you pass it on, unless a child is in danger.");
        if (agreed.accessUntil() != null) {
            words.add("- You can look at it until %s.".formatted(BritishDate.of(agreed.accessUntil())));
        }
        return String.join("\n", words);
    }

    /** Name and birth of those alone whom an item is about: by these two both sides know whom they mean. */
    private String about(String reference, List<Item> items, TransferTerms agreed) {
        return people.people(reference).stream()
                .filter(person -> items.stream().anyMatch(item -> item.personId().equals(person.id())))
                .map(person -> "- " + about(person, items, agreed))
                .collect(Collectors.joining("\n"));
    }

    private static String about(Person person, List<Item> items, TransferTerms agreed) {
        boolean named = items.stream()
                .filter(item -> item.personId().equals(person.id()))
                .anyMatch(item -> !withoutIdentifiers(item, agreed));
        return named ? "%s, %s".formatted(plain(person.label()), born(person)) : person.role().words() + ", without a name";
    }

    private static boolean withoutIdentifiers(Item item, TransferTerms agreed) {
        OfItem ofItem = agreed.items().get(item.id());
        return ofItem != null && Boolean.FALSE.equals(ofItem.withIdentifiers());
    }

    private static String born(Person person) {
        if (person.birthDate() != null) {
            return "born " + BritishDate.of(person.birthDate());
        }
        return person.estimatedAge() == null
                ? "date of birth not known"
                : "about %d, date of birth not known".formatted(person.estimatedAge());
    }

    private static String words(Item item, TransferTerms agreed) {
        if (TransferTerms.TAKEN_OUT.equals(agreed.tellsOfOthers()) || withoutIdentifiers(item, agreed)) {
            return "- Item %d, as it stands in what you got: something was left out of it.".formatted(item.position());
        }
        return "- Item %d: %s *(%s, %s)*".formatted(item.position(), plain(item.what()), item.kind(), plain(item.source()));
    }

    private static String plain(String text) {
        return Markdown.plain(text == null ? "" : text);
    }
}
