package candour.record;

import candour.casefile.Consent;
import candour.casefile.Item;
import candour.casefile.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Names what a decision to share comes to, from the items shared and the consent each has (R11.7). */
final class OutcomeRule {

    private OutcomeRule() {}

    /**
     * @param shared ids of the items to be shared
     * @param answers the counting answer about each person, where there is one
     * @param day the day of the decision: a consent counts up to its last day
     */
    static Outcome of(List<Item> items, Set<UUID> shared, Map<UUID, Consent> answers, LocalDate day) {
        if (!shared.containsAll(items.stream().map(Item::id).toList())) {
            return Outcome.PARTLY_SHARED;
        }
        List<Item> confidential = items.stream().filter(Item::confidential).toList();
        if (confidential.isEmpty()) {
            return Outcome.CONSENT_NOT_NEEDED;
        }
        boolean allAgreed = confidential.stream()
                .allMatch(item -> {
                    Consent answer = answers.get(item.personId());
                    return answer != null && answer.about(item, day).equals(Consent.GIVEN);
                });
        return allAgreed ? Outcome.SHARED_WITH_CONSENT : Outcome.SHARED_WITHOUT_CONSENT;
    }
}
