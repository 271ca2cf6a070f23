package candour.breach;

import candour.sharing.SharingProcess;
import candour.sharing.TransferWords;
import candour.submission.BritishDate;
import candour.submission.Prefill;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says what went astray and until when a breach of it has to be reported; no name and no text (R11.16). */
class BreachPrefill implements Prefill {

    private final String form;
    private final TransferWords words;

    BreachPrefill(String form, TransferWords words) {
        this.form = form;
        this.words = words;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        Instant known = Instant.parse(opened.facts().get(BreachProcess.KNOWN_SINCE.name()));
        String transfer = opened.facts().get(SharingProcess.THE_TRANSFER.name());
        String about = opened.facts().get(BreachProcess.OPENING.name()) == null
                ? ""
                : "**It is about this:** somebody opened the case in an emergency, and that was not right.\n\n";
        if (transfer != null) {
            about = words.of(opened.reference(), UUID.fromString(transfer)) + "\n\n";
        }
        return Map.of(
                "breachText",
                about + "**If it has to be reported, then by %s:** 72 hours after it became known."
                        .formatted(BritishDate.of(known.plus(BreachProcess.TO_REPORT))));
    }

    @Configuration(proxyBeanMethods = false)
    static class ForEachForm {

        @Bean
        Prefill wasThisABreachPrefill(TransferWords words) {
            return new BreachPrefill(BreachProcess.WAS_THIS_A_BREACH, words);
        }

        @Bean
        Prefill reportTheBreachPrefill(TransferWords words) {
            return new BreachPrefill(BreachProcess.REPORT_THE_BREACH, words);
        }
    }
}
