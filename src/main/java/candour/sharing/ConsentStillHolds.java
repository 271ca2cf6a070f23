package candour.sharing;

import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.casefile.ConsentTerms;
import candour.casefile.Item;
import candour.casefile.PersonRepository;
import candour.submission.BritishDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Holds what is to be sent against the consent that it rests on: a consent may have ended since it was decided, also before
 * what went astray goes again, and it may leave out a recipient (R7.1, R7.6). What the law lets go without consent is not
 * held up.
 */
@Component
class ConsentStillHolds {

    private final Transfers transfers;
    private final ConsentRepository consents;
    private final PersonRepository people;
    private final Agencies agencies;

    ConsentStillHolds(Transfers transfers, ConsentRepository consents, PersonRepository people, Agencies agencies) {
        this.transfers = transfers;
        this.consents = consents;
        this.people = people;
        this.agencies = agencies;
    }

    /**
     * What stands in the way, in words; empty where nothing does.
     *
     * @param recipient an agency of the directory or {@link ConsentTerms#OUTSIDE}
     */
    List<String> faults(String reference, String recipient, Collection<UUID> chosen, LocalDate day) {
        Set<UUID> onConsent = transfers.restingOnConsent(reference);
        Map<UUID, Consent> answers = consents.answersByPerson(reference);
        List<String> faults = new ArrayList<>();
        for (Item item : people.items(reference)) {
            if (chosen.contains(item.id()) && onConsent.contains(item.id())) {
                fault(item, answers.get(item.personId()), recipient, day).forEach(faults::add);
            }
        }
        return faults;
    }

    /** Whether any of these rests on a consent, so that its end can keep it back. */
    boolean canKeepBack(String reference, Collection<UUID> chosen) {
        return !Collections.disjoint(transfers.restingOnConsent(reference), chosen);
    }

    /** Whether each of these rests on a consent that is no more, so that none of it can go to anybody. */
    boolean isGoneFor(String reference, Collection<UUID> chosen, LocalDate day) {
        Set<UUID> onConsent = transfers.restingOnConsent(reference);
        Map<UUID, Consent> answers = consents.answersByPerson(reference);
        return people.items(reference).stream()
                .filter(item -> chosen.contains(item.id()))
                .allMatch(item -> onConsent.contains(item.id()) && !worth(answers.get(item.personId()), item, day).equals(Consent.GIVEN));
    }

    private static String worth(Consent consent, Item item, LocalDate day) {
        return consent == null ? "none" : consent.about(item, day);
    }

    /** Whether any of these is confidential and was decided to go without the consent of whom it is about. */
    boolean isMissingFor(String reference, Collection<UUID> chosen) {
        return decided(reference)
                .filter(item -> chosen.contains(UUID.fromString(item.get("id").toString())))
                .anyMatch(item -> Boolean.TRUE.equals(item.get("confidential")) && !Consent.GIVEN.equals(item.get("consent")));
    }

    /** What to know of the consent before sending, in markdown; empty where none of it ends. */
    String warning(String reference, String recipient, Collection<UUID> chosen, LocalDate day) {
        List<String> faults = faults(reference, recipient, chosen, day);
        if (!faults.isEmpty()) {
            return "**Do not send it:** %s Say below that it stays here.".formatted(String.join(" ", faults));
        }
        Set<UUID> onConsent = transfers.restingOnConsent(reference);
        Map<UUID, Consent> answers = consents.answersByPerson(reference);
        return people.items(reference).stream()
                .filter(item -> chosen.contains(item.id()) && onConsent.contains(item.id()))
                .map(item -> answers.get(item.personId()).terms().expiresOn())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(last -> "**Send it by %s.** The consent ends then.".formatted(BritishDate.of(last)))
                .orElse("");
    }

    private Stream<String> fault(Item item, Consent consent, String recipient, LocalDate day) {
        String worth = worth(consent, item, day);
        if (worth.equals(Consent.EXPIRED)) {
            return Stream.of("the consent for item %d held until %s and has ended."
                    .formatted(item.position(), BritishDate.of(consent.terms().expiresOn())));
        }
        if (!worth.equals(Consent.GIVEN)) {
            return Stream.of("nobody agrees any more that item %d is shared.".formatted(item.position()));
        }
        return consent.allows(recipient)
                ? Stream.empty()
                : Stream.of("the consent for item %d does not let it go to %s."
                        .formatted(item.position(), name(recipient)));
    }

    private String name(String recipient) {
        return agencies.byId(recipient).map(Agency::name).orElse("anyone who is not in the list");
    }

    private Stream<Map<?, ?>> decided(String reference) {
        return Stream.ofNullable(transfers.decision(reference).content().get("items"))
                .flatMap(items -> ((List<?>) items).stream())
                .map(item -> (Map<?, ?>) item);
    }
}
