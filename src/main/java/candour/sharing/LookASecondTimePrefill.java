package candour.sharing;

import candour.advice.AdvisersView;
import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.Item;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.submission.Markdown;
import candour.submission.Prefill;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows a manager how much goes to whom and how, and why, with every name replaced; what the items say stands in “The case so far”, as they may see it. */
@Component
class LookASecondTimePrefill implements Prefill {

    private static final Map<String, String> KINDS =
            Map.of("fact", "a fact", "statement", "a statement", "opinion", "an opinion");

    private final Transfers plan;
    private final TransferRepository transfers;
    private final PersonRepository people;
    private final Agencies agencies;
    private final AdvisersView view;

    LookASecondTimePrefill(
            Transfers plan,
            TransferRepository transfers,
            PersonRepository people,
            Agencies agencies,
            AdvisersView view) {
        this.view = view;
        this.plan = plan;
        this.transfers = transfers;
        this.people = people;
        this.agencies = agencies;
    }

    @Override
    public String form() {
        return SharingProcess.Step.LOOK_A_SECOND_TIME;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of(
                "planText",
                plan.of(opened.reference()).stream()
                        .map(id -> transfers.get(UUID.fromString(id)))
                        .map(transfer -> "### %s, %s\n\n%s"
                                .formatted(recipient(transfer), Methods.words(transfer.method()), items(opened, transfer)))
                        .collect(Collectors.joining("\n\n")));
    }

    private String recipient(Transfer transfer) {
        return agencies.byId(String.valueOf(transfer.agency())).map(Agency::name).orElse("Someone outside the directory");
    }

    private String items(Opened opened, Transfer transfer) {
        Map<UUID, Person> byId =
                people.people(opened.reference()).stream().collect(Collectors.toMap(Person::id, person -> person));
        List<Item> chosen = people.items(opened.reference()).stream()
                .filter(item -> transfer.items().contains(item.id()))
                .toList();
        Map<Integer, String> why = ReasonsPerItem.of(transfer.why(), chosen.stream().map(Item::position).toList()).byPosition();
        return chosen.stream()
                .map(item -> "- **Item %d,** %s about %s: “%s”"
                        .formatted(
                                item.position(),
                                KINDS.get(item.kind()),
                                OtherPeople.withoutNames(List.of(byId.get(item.personId()))),
                                Markdown.plain(view.withoutNames(opened.reference(), why.get(item.position())))))
                .collect(Collectors.joining("\n"));
    }
}
