package candour.sharing;

import candour.casefile.Item;
import candour.casefile.PersonRepository;
import candour.casefile.Transfer;
import candour.casefile.TransferTerms;
import candour.casefile.TransferTermsRepository;
import candour.law.SecureDomains;
import candour.submission.BritishDate;
import candour.submission.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was settled when it was chosen and has to be seen to when it goes (R11.1, R11.14, R11.15, R13.1). */
@Component
class SendingNotes {

    private final PersonRepository people;
    private final TransferTermsRepository terms;
    private final SecureDomains domains;

    SendingNotes(PersonRepository people, TransferTermsRepository terms, SecureDomains domains) {
        this.people = people;
        this.terms = terms;
        this.domains = domains;
    }

    /** A list in markdown, or nothing. */
    String of(String reference, Transfer transfer) {
        TransferTerms agreed = terms.of(transfer.id());
        List<Item> items = people.items(reference).stream()
                .filter(item -> transfer.items().contains(item.id()))
                .toList();
        List<String> notes = new ArrayList<>();
        if (agreed.forThemAlone()) {
            notes.add("**Only %s may read it.** Nobody else there is asked in Candour whether it arrived: ring them."
                    .formatted(Markdown.plain(transfer.person())));
        }
        if (agreed.service() != null) {
            notes.add("It goes through “%s”.".formatted(Markdown.plain(agreed.service())));
        }
        if (agreed.accessUntil() != null) {
            notes.add("Their access ends on %s. Take it back then.".formatted(BritishDate.of(agreed.accessUntil())));
        }
        if (Methods.SECURE_EMAIL.equals(transfer.method())) {
            String check = domains.check(transfer.address()).text();
            if (!check.isEmpty()) {
                notes.add(Markdown.plain(check));
            }
        }
        if (TransferTerms.TAKEN_OUT.equals(agreed.tellsOfOthers())) {
            notes.add("**Take out what it tells of somebody else** before it goes. You said that you would.");
        }
        add(notes, items, item -> Boolean.FALSE.equals(agreed.items().get(item.id()).withIdentifiers()),
                "**Without name, birth date and number:** %s.");
        add(notes, items, item -> !item.stillCurrent().equals("yes"), "Say that it may no longer be true: %s.");
        add(notes, items, item -> item.kind().equals("opinion"), "Say that it is an opinion, and whose: %s.");
        return notes.stream().map(note -> "- " + note).collect(Collectors.joining("\n"));
    }

    private static void add(List<String> notes, List<Item> items, Predicate<Item> which, String words) {
        List<String> found =
                items.stream().filter(which).map(item -> "item " + item.position()).toList();
        if (!found.isEmpty()) {
            notes.add(words.formatted(String.join(" and ", found)));
        }
    }
}
