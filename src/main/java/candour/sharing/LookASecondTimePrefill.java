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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows a manager how much goes to whom and how, and why, with every name replaced; what the items say stands in “The case so far”, as they may see it. */
@Component
class LookASecondTimePrefill implements Prefill {

    private static final Map<String, String> KINDS =
            Map.of("fact", "a fact", "statement", "a statement", "opinion", "an opinion");

    private static final String GOES_ELSEWHERE =
            "**It did not arrive, and your colleague would now send it to somebody else, or to another address.**\n\n";

    private final Transfers plan;
    private final TransferRepository transfers;
    private final WhatTheyHave whatTheyHave;
    private final PersonRepository people;
    private final Agencies agencies;
    private final AdvisersView view;

    LookASecondTimePrefill(
            Transfers plan,
            TransferRepository transfers,
            WhatTheyHave whatTheyHave,
            PersonRepository people,
            Agencies agencies,
            AdvisersView view) {
        this.view = view;
        this.plan = plan;
        this.transfers = transfers;
        this.whatTheyHave = whatTheyHave;
        this.people = people;
        this.agencies = agencies;
    }

    @Override
    public String form() {
        return SharingProcess.Step.LOOK_A_SECOND_TIME;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        String again = opened.facts().get(SharingProcess.THE_TRANSFER.name());
        String text = again != null
                ? GOES_ELSEWHERE + words(opened, transfers.get(UUID.fromString(again)))
                : plan.of(opened.reference()).stream()
                        .map(id -> words(opened, transfers.get(UUID.fromString(id))))
                        .collect(Collectors.joining("\n\n"));
        return Map.of("planText", text);
    }

    private String words(Opened opened, Transfer transfer) {
        return "### %s, %s\n\n%s\n\n%s"
                .formatted(
                        recipient(transfer), Methods.words(transfer.method()), whom(opened, transfer), items(opened, transfer));
    }

    /** As they were written down, but for the names of the case: who gets it is what is looked at. */
    private String whom(Opened opened, Transfer transfer) {
        return Stream.of(transfer.outsideName(), transfer.person(), transfer.address())
                .filter(Objects::nonNull)
                .map(words -> "“%s”".formatted(Markdown.plain(view.withoutNames(opened.reference(), words))))
                .collect(Collectors.joining(", ", "It goes to ", "."));
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
        String lines = chosen.stream()
                .map(item -> "- **Item %d,** %s about %s: “%s”"
                        .formatted(
                                item.position(),
                                KINDS.get(item.kind()),
                                OtherPeople.withoutNames(List.of(byId.get(item.personId()))),
                                Markdown.plain(view.withoutNames(opened.reference(), why.get(item.position())))))
                .collect(Collectors.joining("\n"));
        Set<UUID> before = whatTheyHave.before(opened.reference(), transfer);
        String had = people.items(opened.reference()).stream()
                .filter(item -> before.contains(item.id()))
                .map(item -> String.valueOf(item.position()))
                .collect(Collectors.joining(", "));
        String whose = transfer.agency() == null ? "Chosen before for somebody outside the directory" : "Chosen for them before";
        return had.isEmpty() ? lines : lines + "\n\n%s: items %s.".formatted(whose, had);
    }
}
