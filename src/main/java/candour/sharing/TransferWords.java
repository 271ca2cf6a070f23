package candour.sharing;

import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.casefile.TransferTermsRepository;
import candour.law.Abbreviation;
import candour.law.Jargon;
import candour.submission.Prefill;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says which transfer a form is about: agency, method and which items; no name, no text. */
@Component
public class TransferWords {

    private final TransferRepository transfers;
    private final TransferTermsRepository terms;
    private final PersonRepository people;
    private final Agencies agencies;
    private final Jargon jargon;

    TransferWords(
            TransferRepository transfers,
            TransferTermsRepository terms,
            PersonRepository people,
            Agencies agencies,
            Jargon jargon) {
        this.terms = terms;
        this.transfers = transfers;
        this.people = people;
        this.agencies = agencies;
        this.jargon = jargon;
    }

    String of(Prefill.Opened opened) {
        return of(
                opened.reference(),
                UUID.fromString(opened.facts().get(SharingProcess.THE_TRANSFER.name())));
    }

    /** The same of any transfer of a case. */
    public String of(String reference, UUID id) {
        Transfer transfer = transfers.get(id);
        String to = agencies.byId(String.valueOf(transfer.agency())).map(Agency::name).orElse("someone outside the directory");
        String alone = terms.of(id).forThemAlone() ? ". **Nobody there but the person it is for may read it:** ring them" : "";
        return "**Recipient %d: %s,** %s%s\n\n%s"
                .formatted(
                        transfer.position(), to, Methods.words(transfer.method()), alone, items(reference, transfer));
    }

    /** Which abbreviations the recipient would read, and what to write instead; empty where there are none (R11.6). */
    String abbreviations(Prefill.Opened opened) {
        Transfer transfer =
                transfers.get(UUID.fromString(opened.facts().get(SharingProcess.THE_TRANSFER.name())));
        List<Abbreviation> found = jargon.in(people.items(opened.reference()).stream()
                .filter(item -> transfer.items().contains(item.id()))
                .flatMap(item -> Stream.of(item.what(), item.source())));
        return found.isEmpty()
                ? ""
                : found.stream()
                        .map(one -> "- " + one.inWords())
                        .collect(Collectors.joining(
                                "\n", "**Write these out,** so that whoever reads it knows what is meant:\n\n", ""));
    }

    /** Who it goes to, for the name of a step: an agency, or the recipient's number where it is nobody of the directory. */
    String recipient(UUID id) {
        Transfer transfer = transfers.get(id);
        return agencies.byId(String.valueOf(transfer.agency()))
                .map(Agency::name)
                .orElse("recipient %d".formatted(transfer.position()));
    }

    private String items(String reference, Transfer transfer) {
        Map<UUID, Person> byId =
                people.people(reference).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return people.items(reference).stream()
                .filter(item -> transfer.items().contains(item.id()))
                .map(item -> "- Item %d, about person %d (%s)"
                        .formatted(
                                item.position(),
                                byId.get(item.personId()).position(),
                                byId.get(item.personId()).role().words()))
                .collect(Collectors.joining("\n"));
    }
}
