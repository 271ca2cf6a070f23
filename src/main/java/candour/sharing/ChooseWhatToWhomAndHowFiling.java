package candour.sharing;

import candour.casefile.CaseEntryRepository;
import candour.casefile.Item;
import candour.casefile.PersonRepository;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.casefile.TransferTerms;
import candour.casefile.TransferTerms.OfItem;
import candour.casefile.TransferTermsRepository;
import candour.submission.Answers;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Files one transfer for each recipient, with why this one needs each item and on what terms it goes (R2.1, R11.1, R11.4). */
@Component
class ChooseWhatToWhomAndHowFiling implements Filing {

    private final TransferRepository transfers;
    private final TransferTermsRepository terms;
    private final Transfers plan;
    private final PersonRepository people;
    private final WhatTheyHave whatTheyHave;
    private final SecondLook secondLook;
    private final ConsentStillHolds consent;
    private final CaseEntryRepository entries;

    ChooseWhatToWhomAndHowFiling(
            TransferRepository transfers,
            TransferTermsRepository terms,
            Transfers plan,
            PersonRepository people,
            WhatTheyHave whatTheyHave,
            SecondLook secondLook,
            ConsentStillHolds consent,
            CaseEntryRepository entries) {
        this.transfers = transfers;
        this.terms = terms;
        this.plan = plan;
        this.people = people;
        this.whatTheyHave = whatTheyHave;
        this.secondLook = secondLook;
        this.consent = consent;
        this.entries = entries;
    }

    @Override
    public String form() {
        return SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        UUID decision = plan.decision(sent.reference()).id();
        transfers.takeBackUnsent(decision);
        List<Answers> recipients = sent.answers().rows("recipients");
        if (recipients.isEmpty()) {
            entries.append(sent.reference(), sent.id(), sent.user(), "nothing-sent", Map.of());
            return Map.of(SharingProcess.ANYTHING_GOES.name(), "no");
        }
        Map<UUID, Integer> positions =
                people.items(sent.reference()).stream().collect(Collectors.toMap(Item::id, Item::position));
        Set<UUID> going = new HashSet<>();
        List<Transfer> filed = new ArrayList<>();
        for (Answers row : recipients) {
            Transfer transfer = transfer(sent, row, decision, filed.size() + 1);
            transfers.add(sent.reference(), transfer);
            terms.add(sent.reference(), transfer.id(), terms(sent.reference(), sent.answers(), row, positions));
            going.addAll(transfer.items());
            filed.add(transfer);
        }
        // once all are filed: one recipient may stand in several rows
        int most = filed.stream().mapToInt(one -> whatTheyHave.inTheEnd(sent.reference(), one)).max().orElseThrow();
        boolean again = secondLook.isNeeded(
                sent,
                Math.max(most, going.size()),
                whatTheyHave.peopleInTheEnd(sent.reference(), filed));
        return Map.of(SharingProcess.ANYTHING_GOES.name(), again ? SharingProcess.AFTER_A_SECOND_LOOK : "yes");
    }

    private static Transfer transfer(Sent sent, Answers row, UUID decision, int position) {
        boolean outside = row.is("agency", ChooseWhatToWhomAndHowPrefill.OUTSIDE);
        return new Transfer(
                UUID.randomUUID(),
                decision,
                sent.id(),
                position,
                outside ? null : row.text("agency"),
                row.text("outsideName"),
                row.text("person"),
                row.text("method"),
                MailAddress.normal(row.text("senderAddress")),
                MailAddress.normal(row.text("address")),
                row.text("why"),
                row.ids("items"),
                null,
                null,
                null,
                null);
    }

    private TransferTerms terms(String reference, Answers all, Answers row, Map<UUID, Integer> positions) {
        List<UUID> chosen = row.ids("items");
        Map<Integer, String> reasons =
                ReasonsPerItem.of(row.text("why"), chosen.stream().map(positions::get).toList()).byPosition();
        boolean health = all.is("tellsOfHealth", "yes");
        List<UUID> withIdentifiers = all.ids("withIdentifiers");
        Map<UUID, OfItem> items = new HashMap<>();
        chosen.forEach(item -> items.put(
                item,
                new OfItem(reasons.get(positions.get(item)), health ? withIdentifiers.contains(item) : null)));
        return new TransferTerms(
                row.text("service"),
                row.date("accessUntil"),
                row.is("forThemAlone", "yes"),
                row.text("tellsOfOthers"),
                all.text("agreement"),
                health,
                consent.isMissingFor(reference, chosen),
                items);
    }
}
