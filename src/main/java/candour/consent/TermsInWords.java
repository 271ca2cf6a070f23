package candour.consent;

import candour.agency.Agencies;
import candour.agency.Agency;
import candour.attachment.AttachmentKind;
import candour.attachment.Attachments;
import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.casefile.ConsentTerms;
import candour.casefile.Item;
import candour.casefile.PersonRepository;
import candour.submission.BritishDate;
import candour.submission.Markdown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Says how far each consent goes, for the forms where it is decided and chosen what goes to whom (R7.1, R7.2). Holds
 * what people said in their own words: for whoever has the case in hand.
 */
@Component
public class TermsInWords {

    private final ConsentRepository consents;
    private final PersonRepository people;
    private final Attachments attachments;
    private final Agencies agencies;

    TermsInWords(ConsentRepository consents, PersonRepository people, Attachments attachments, Agencies agencies) {
        this.consents = consents;
        this.people = people;
        this.attachments = attachments;
        this.agencies = agencies;
    }

    /** The sentences for each person about whom consent was given, to stand after the answer, in markdown. */
    public Map<UUID, String> byPerson(String reference) {
        List<Item> items = people.items(reference);
        boolean signed = attachments.ofCase(reference).stream()
                .anyMatch(file -> file.inError() == null && file.kind().equals(AttachmentKind.SIGNED_CONSENT.key()));
        Map<UUID, String> words = new HashMap<>();
        consents.answersByPerson(reference).forEach((person, consent) -> {
            if (consent.answer().equals(Consent.GIVEN)) {
                List<Item> theirs =
                        items.stream().filter(item -> item.personId().equals(person)).toList();
                words.put(person, words(consent.terms(), theirs, signed));
            }
        });
        return words;
    }

    private String words(ConsentTerms terms, List<Item> items, boolean signed) {
        List<String> sentences = new ArrayList<>();
        if (terms.earlier()) {
            sentences.add("Given earlier, on %s, for this: %s."
                    .formatted(BritishDate.of(terms.givenOn()), quoted(terms.givenFor())));
        }
        sentences.add("written".equals(terms.how()) ? written(signed) : "In spoken words.");
        if (terms.expiresOn() != null) {
            sentences.add("It holds until %s.".formatted(BritishDate.of(terms.expiresOn())));
        }
        List<String> without = items.stream()
                .filter(item -> terms.notItems().contains(item.id()))
                .map(item -> "item " + item.position())
                .toList();
        if (!without.isEmpty()) {
            sentences.add("It does not cover %s.".formatted(String.join(" and ", without)));
        }
        if (!terms.notTo().isEmpty()) {
            sentences.add("Not to %s.".formatted(recipients(terms.notTo())));
        }
        if (!terms.onlyTo().isEmpty()) {
            sentences.add("Only to %s.".formatted(recipients(terms.onlyTo())));
        }
        if (terms.limits() != null) {
            sentences.add("Their limits: %s.".formatted(quoted(terms.limits())));
        }
        return " " + String.join(" ", sentences);
    }

    private static String quoted(String words) {
        String line = words.strip().replaceAll("\\s+", " ").replaceAll("\\.$", "");
        return "“" + Markdown.plain(line) + "”";
    }

    private static String written(boolean signed) {
        return signed
                ? "In writing; the signed paper is attached."
                : "In writing. **The signed paper is not attached yet:** add it on the page of the case.";
    }

    private String recipients(Set<String> recipients) {
        return recipients.stream().map(this::name).sorted().collect(Collectors.joining(", "));
    }

    private String name(String recipient) {
        return recipient.equals(ConsentTerms.OUTSIDE)
                ? "anyone who is not in the list of agencies"
                : agencies.byId(recipient).map(Agency::name).orElse(recipient);
    }
}
