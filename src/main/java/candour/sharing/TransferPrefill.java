package candour.sharing;

import candour.submission.Prefill;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows which transfer a step is about: a case has several where it goes to several recipients (R11.10, R11.11, R11.16). */
class TransferPrefill implements Prefill {

    private final String form;
    private final TransferWords words;

    TransferPrefill(String form, TransferWords words) {
        this.form = form;
        this.words = words;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of("transferText", words.of(opened), "abbreviationsText", words.abbreviations(opened));
    }

    @Configuration(proxyBeanMethods = false)
    static class ForEachForm {

        @Bean
        Prefill writeTheStatementPrefill(TransferWords words) {
            return new TransferPrefill(SharingProcess.Step.WRITE_THE_STATEMENT, words);
        }

        @Bean
        Prefill agreeTheMinutesPrefill(TransferWords words) {
            return new TransferPrefill(SharingProcess.Step.AGREE_THE_MINUTES, words);
        }

        @Bean
        Prefill confirmReceiptPrefill(TransferWords words) {
            return new TransferPrefill(SharingProcess.Step.CONFIRM_RECEIPT, words);
        }
    }
}
