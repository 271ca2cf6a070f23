package candour.law;

import candour.testing.Serves;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Which addresses confidential information may go to (R11.14, P09). */
@Serves("R11.14")
class SecureDomainsTest {

    private final SecureDomains domains = new SecureDomains(new ClassPathResource("law/secure-domains.yaml"));

    @ParameterizedTest
    @ValueSource(strings = {
            "leila.novak@nhs.net", "LEILA.NOVAK@NHS.NET", "o'neill+mash@Hillingdon.GOV.UK",
            "a@trust.nhs.net", "mash@hillingdon.gov.uk", "a@gov.uk", "a@xn--bcher-kva.gov.uk", "a@bücher.gov.uk"})
    void accepts_a_listed_domain_and_any_name_below_it_in_capitals_or_not(String address) {
        assertThat(domains.check(address)).isEqualTo(new Verdict(true, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@cjsm.net", "a@met.police.uk", "a@mod.uk"})
    void accepts_an_unconfirmed_domain_and_tells_the_sender_to_check(String address) {
        Verdict verdict = domains.check(address);

        assertThat(verdict.secure()).isTrue();
        assertThat(verdict.text()).contains("nobody has confirmed").contains("Check with the recipient");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "a@mynhs.net", "a@nhs.net.example.org", "a@nhs.net.uk", "a@nhsnet", "a@nhs-net.org", "a@nhs.nett",
            "a@net", "a@uk", "a@xgov.uk", "a@example.org", "a@hillingdon.sch.uk", "a@gmail.com"})
    void refuses_a_lookalike_and_a_longer_name(String address) {
        assertThat(domains.check(address).secure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "a@nһs.net", "a@nhѕ.net", "a@ｎhs.net", "a@nhs。net", "a@nhs\u200b.net", "a@police.u\u212a",
            "a@n\u0131hs.net", "a@gov.\u1d1ck", "a@xn--ns-72e.net"})
    void refuses_letters_of_another_script_and_letters_nobody_sees(String address) {
        assertThat(domains.check(address).secure()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {
            "", " ", "nhs.net", "@nhs.net", "a@", "a@@nhs.net", "a@example.org@nhs.net", "a@nhs.net@example.org",
            "a@nhs.net.", "a@nhs.net ", " a@nhs.net", "a@nhs.net\n", "a@nhs.net\u00a0", "a@.nhs.net", "a@trust..nhs.net",
            "a b@nhs.net", "a@nhs.net,b@example.org", "a@nhs.net;b@example.org", "A <a@nhs.net>", "a@nhs.net>",
            "a%example.org@nhs.net", "example.org!a@nhs.net", "\"a@example.org\"@nhs.net", "a.@nhs.net", ".a@nhs.net",
            "a@-x.nhs.net", "a@[10.0.0.1]", "a@nhs.net/example.org", "a@nhs.net\0"})
    void refuses_what_is_not_one_plainly_written_address(String address) {
        assertThat(domains.check(address).secure()).isFalse();
    }

    /** Whatever else somebody might try, or a program might put there (P09). */
    @ParameterizedTest
    @ValueSource(strings = {
            // what programs put around an address
            "mailto:a@nhs.net", "MAILTO:a@nhs.net", "mailto:a@nhs.net?cc=b@example.org", "smtp:a@nhs.net", "a@nhs.net?cc=b@example.org",
            "A Name a@nhs.net", "\"A\" <a@nhs.net>", "<a@nhs.net>", "a@nhs.net (A Name)", "a(comment)@nhs.net", "(x)a@nhs.net",
            "a@(comment)nhs.net", "a@nhs.net(comment)", "a@nhs.net#x", "a@nhs.net:25", "a@nhs.net\\@example.org", "'a@nhs.net'",
            // quoted names and routes of old mail servers
            "\"a\"@nhs.net", "\"a b\"@nhs.net", "\"a\\\"@example.org\"@nhs.net", "a\\@example.org@nhs.net", "@example.org:a@nhs.net",
            "a%example.org@nhs.net", "a%40example.org@nhs.net", "example.org!a@nhs.net", "a@nhs.net!example.org", "a@nhs.net%example.org",
            // several addresses, and marks that end a line
            "a@nhs.net, b@nhs.net", "a@nhs.net;b@nhs.net", "a@nhs.net b@nhs.net", "a@nhs.net\r\nBcc: b@example.org", "a@nhs.net%0abcc:b@x.org",
            "a\t@nhs.net", "a@\tnhs.net", "a@nhs.net\t", "a\u0000@nhs.net", "a@nhs\u0000.net", "a@nhs.net\u0085", "a@nhs.net\u2028",
            // letters nobody sees, or that run the other way
            "a@nhs\u00ad.net", "a@nhs\u200d.net", "a@nhs\u2060.net", "\ufeffa@nhs.net", "a@nhs.net\u200e", "a@\u202eten.shn", "a\u202e@nhs.net",
            "a@nhs.net\ufe0f", "a\u200b@nhs.net",
            // dots and at-signs of other scripts
            "a@nhs\u3002net", "a@nhs\uff0enet", "a@nhs\uff61net", "a\uff20nhs.net", "a\ufe6bnhs.net", "a@nhs\u2024net", "a@nhs\u00b7net",
            // dots and hyphens in the wrong place
            "a@.nhs.net", "a@nhs..net", "a@nhs.net.", "a@nhs.net..", "a..b@nhs.net", ".a@nhs.net", "a.@nhs.net", "a@-nhs.net", "a@nhs-.net",
            "a@x-.nhs.net", "a@_x.nhs.net", "a@nhs.net-", "a@", "@", "a@@", "@@nhs.net", "a@nhs.net@", "a@nhs.net@nhs.net",
            // numbers in the place of a name
            "a@127.0.0.1", "a@[127.0.0.1]", "a@[IPv6:::1]", "a@localhost", "a@2130706433"})
    void refuses_every_other_trick(String address) {
        assertThat(domains.check(address).secure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // of other scripts: Cyrillic, Greek, Armenian, Cherokee, full width, mathematical, and their written-out forms
            "a@\u043dhs.net", "a@n\u04bbs.net", "a@nh\u0455.net", "a@nhs.n\u0435t", "a@nhs.ne\u0442", "a@\u03bdhs.net", "a@n\u0570s.net",
            "a@\uff4e\uff48\uff53.net", "a@\ud835\udc27hs.net", "a@nh\u017f.net", "a@g\u043ev.uk", "a@gov.\u03c5k", "a@gov.u\u03ba",
            "a@xn--nh-6kc.net", "a@xn--hs-fmd.net", "a@nhs.xn--nt-jlc", "a@xn--nhs-.net", "a@xn--gv-jlc.uk",
            // one letter, one ending or one hyphen away
            "a@nhs.nte", "a@nsh.net", "a@nh5.net", "a@nhs.net.uk", "a@nhs.uk", "a@nhs.co.uk", "a@nhsmail.net", "a@nhs-net.uk", "a@my-nhs.net",
            "a@nhs.network", "a@nhs.net.co", "a@gov.uk.com", "a@g0v.uk", "a@govuk", "a@gov-uk.uk", "a@hillingdon-gov.uk", "a@hillingdon.gov.uk.example.org",
            "a@police.uk.net", "a@metpolice.uk", "a@cjsm.net.org", "a@xcjsm.net", "a@cjsm-net.uk"})
    void refuses_every_other_lookalike(String address) {
        assertThat(domains.check(address).secure()).isFalse();
    }

    /** Capitals are the same address, and apostrophes belong to names (P09). */
    @ParameterizedTest
    @ValueSource(strings = {
            "o'neill@nhs.net", "d'souza@nhs.net", "O'NEILL@NHS.NET", "a@NhS.nEt", "a@Trust.NHS.net", "mary-jane.o'neill@hillingdon.gov.uk",
            "a+b@nhs.net", "a_b@nhs.net", "1@nhs.net", "a@a.b.c.nhs.net", "a@1.nhs.net"})
    void accepts_names_as_people_have_them(String address) {
        assertThat(domains.check(address)).isEqualTo(new Verdict(true, ""));
    }

    /** A curly apostrophe is what a phone types; no mailbox has one. */
    @Test
    void an_apostrophe_that_a_phone_typed_is_no_address_and_says_so() {
        assertThat(domains.check("o’neill@nhs.net").text()).contains("it is not written as an email address");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "a@hillingdon.gcsx.gov.uk", "a@x.gse.gov.uk", "a@x.gsi.gov.uk", "a@gsx.gov.uk", "a@hscic.gov.uk",
            "a@met.pnn.police.uk", "a@scn.gov.uk"})
    void refuses_a_retired_domain_although_the_name_above_it_is_current(String address) {
        Verdict verdict = domains.check(address);

        assertThat(verdict.secure()).isFalse();
        assertThat(verdict.text()).contains("no longer in use as secure mail, although the guidance of 2016 names it")
                .contains("an encryption service you both agreed on");
    }

    @Test
    void says_in_plain_words_what_is_wrong_and_what_to_do() {
        assertThat(domains.check("leila.novak@nhs.net.example.org").text()).isEqualTo(
                "You cannot send this to that address: nhs.net.example.org is not NHSmail."
                        + " Use a listed address, a portal, encrypted media or an encryption service you both agreed on.");
        assertThat(domains.check("leila.novak@example.org").text()).isEqualTo(
                "You cannot send this to that address: example.org is not on the list of secure addresses."
                        + " Use a listed address, a portal, encrypted media or an encryption service you both agreed on.");
        assertThat(domains.check("leila novak").text()).isEqualTo(
                "You cannot send this to that address: it is not written as an email address."
                        + " Use a listed address, a portal, encrypted media or an encryption service you both agreed on.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leila.novak@example.org", "leila.novak@x.gsi.gov.uk", "leila.novak@met.police.uk", "leila novak@nhs.net"})
    void never_repeats_the_name_of_a_person(String address) {
        assertThat(domains.check(address).text()).isNotEmpty().doesNotContainIgnoringCase("novak");
    }

    @Test
    void holds_the_ten_domains_of_the_guidance_each_with_what_became_of_it() {
        List<String> tenOf2016 = domains.all().stream()
                .filter(domain -> domain.editions().contains(Edition.GUIDANCE_2016)).map(SecureDomain::domain).toList();

        assertThat(tenOf2016).containsExactlyInAnyOrder("cjsm.net", "gcsx.gov.uk", "gse.gov.uk", "gsi.gov.uk",
                "gsx.gov.uk", "hscic.gov.uk", "mod.uk", "nhs.net", "pnn.police.uk", "scn.gov.uk");
        assertThat(domains.all()).allSatisfy(domain ->
                assertThat(domain.editions().contains(Edition.TODAY)).isEqualTo(domain.status() != SecureDomain.Status.RETIRED));
    }

    @Test
    void accepts_a_domain_only_from_its_first_day() {
        SecureDomains soon = read("- {domain: new.example, title: New, editions: [today], status: current, from: 2027-01-01, source: S}");

        assertThat(soon.checkOn(LocalDate.of(2026, 12, 31), "a@new.example").secure()).isFalse();
        assertThat(soon.checkOn(LocalDate.of(2027, 1, 1), "a@new.example").secure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "[]", "- {domain: .nhs.net, title: T, editions: [today], status: current, from: 2016-01-01, source: S}",
            "- {domain: nhs.net, editions: [today], status: current, from: 2016-01-01, source: S}",
            "- {domain: nhs.net, title: T, editions: [], status: current, from: 2016-01-01, source: S}",
            "- {domain: nhs.net, title: T, editions: [today], status: maybe, from: 2016-01-01, source: S}",
            "- {domain: nhs.net, title: T, editions: [today], status: current, from: last year, source: S}",
            "- {domain: a.net, title: T, editions: [today], status: current, from: 2016-01-01, source: S}\n"
                    + "- {domain: a.net, title: T, editions: [today], status: retired, from: 2016-01-01, source: S}"})
    void does_not_start_with_a_list_it_cannot_trust(String list) {
        assertThatIllegalStateException().isThrownBy(() -> read(list)).withMessageStartingWith("Cannot use ");
    }

    private static SecureDomains read(String list) {
        return new SecureDomains(new ByteArrayResource(list.getBytes(StandardCharsets.UTF_8)));
    }
}
