package candour.request;

import candour.agency.Agencies;
import candour.agency.Agency;
import candour.law.SecureDomains;
import candour.submission.Markdown;
import candour.submission.Option;
import candour.submission.Prefill;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Shows who says what of themselves, which numbers may be rung, and what should make one careful: an address that is
 * not secure is where false requests want their answer (R11.8, R11.14).
 */
@Component
class WhoIsReallyAskingPrefill implements Prefill {

    private final InformationRequests requests;
    private final Agencies agencies;
    private final SecureDomains secureDomains;

    WhoIsReallyAskingPrefill(InformationRequests requests, Agencies agencies, SecureDomains secureDomains) {
        this.requests = requests;
        this.agencies = agencies;
        this.secureDomains = secureDomains;
    }

    @Override
    public String form() {
        return RequestProcess.Step.WHO_IS_REALLY_ASKING;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        InformationRequest request = requests.of(opened.reference()).orElseThrow();
        return Map.of(
                "askerText",
                "**They say they are:** " + Markdown.plain(request.asker()) + "\n\n**They say they work for:** "
                        + Markdown.plain(request.agency()),
                "warningText",
                warning(request.contact()),
                "directoryOptions",
                numbers(opened.agency()));
    }

    private String warning(String contact) {
        if (contact == null) {
            return "";
        }
        boolean unsafe = contact.contains("@") && !secureDomains.check(contact.strip()).secure();
        return unsafe
                ? "**A warning sign: they gave an address that is not secure.** Somebody who works for an agency has an"
                        + " address there. Nothing goes to this one, whoever they are."
                : "**Do not use the number or address they gave.** It leads to whoever gave it.";
    }

    private List<Option> numbers(String own) {
        return agencies.all().stream()
                .filter(agency -> agency.phone() != null && !agency.id().equals(own))
                .map(WhoIsReallyAskingPrefill::number)
                .toList();
    }

    private static Option number(Agency agency) {
        return new Option(agency.name() + ", " + agency.phone(), agency.id());
    }
}
