package candour.sharing;

import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.submission.Prefill;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says which transfer a form is about: agency, method and which items; no name, no text. */
@Component
class TransferWords {

    private final TransferRepository transfers;
    private final PersonRepository people;
    private final Agencies agencies;

    TransferWords(TransferRepository transfers, PersonRepository people, Agencies agencies) {
        this.transfers = transfers;
        this.people = people;
        this.agencies = agencies;
    }

    String of(Prefill.Opened opened) {
        Transfer transfer =
                transfers.get(UUID.fromString(opened.facts().get(SharingProcess.THE_TRANSFER.name())));
        String to = agencies.byId(String.valueOf(transfer.agency())).map(Agency::name).orElse("someone outside the directory");
        return "**Recipient %d: %s,** %s\n\n%s"
                .formatted(
                        transfer.position(), to, Methods.words(transfer.method()), items(opened.reference(), transfer));
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
