using System.Collections.Frozen;

namespace Licet.Screening.Lists.Kinds;

/// <summary>Words known without counting: what organizations call themselves, and given names of the lists' countries.</summary>
internal static class KindVocabulary
{
    /// <summary>Legal forms that no personal name holds.</summary>
    public static readonly FrozenSet<string> LegalForms = Words(
        """
        ltd limited llc llp lp plc inc incorporated corp corporation company gmbh ooo oao zao pao jsc ojsc cjsc pjsc djsc fgup fsue
        fze fzc fzco fzllc sdn bhd pte pty pvt srl sarl sasu ltda doo eood ood kft zrt spzoo sirketi sti saog saoc psc kk anonim
        fku fau npo npp npc nii tsnii okb skb pt gmbhco aktiengesellschaft anstalt aktsionernoe obshchestvo
        """
    );

    /// <summary>Legal forms that are also names, initials or words.</summary>
    public static readonly FrozenSet<string> ShortForms = Words("ag sa as ad ab co ao bv nv oy ou spa kg se cv");

    /// <summary>Words of organizations that no personal name holds.</summary>
    public static readonly FrozenSet<string> Organizations = Words(
        """
        academy administration agency air airline airlines airways army association associates authority aviation bank battalion
        brigade bureau center centre college commercial commission committee communications computers
        construction consulting contracting cooperative council defence defense department design development directorate
        electric electronic electronics energy engineering engineers enterprise enterprises equipment establishment
        exchange exports exporters facility factory finance forces foundation government group
        holding holdings hospital imports importers industrial industries industry institute institution international
        investment investments laboratories laboratory logistics machinery manufacturing maritime materials metals
        microelectronics military ministry mission mosque munitions network networks office offices operations
        organization organisation parliament petroleum pharmaceutical police printing production products
        project refinery regiment republic research school science sciences scientific security semiconductor service
        services shipping shipyard society software solutions station supplies system systems
        tech technical technik technological technologies technology telecom traders trading transport         university vertriebs works workshop yard zavod institut kombinat otkrytoe zakrytoe tsentr byuro predpriyatie
        """
    );

    public static readonly FrozenSet<string> Titles = Words(
        "dr mr mrs ms prof haji hajj alhaji gen col colonel capt captain sheikh jr sr qari mullah maulvi ing"
    );

    public static readonly FrozenSet<string> Particles = Words("bin ibn bint ur abd abu von de los");

    public static readonly FrozenSet<string> Joints = Words("and of for the in et und");

    /// <summary>Given names that the counted table is thin on.</summary>
    public static readonly FrozenSet<string> GivenNames = Words(
        """
        aaron abbas abdul abel adam adel afshin agnes ahmad ahmed aisha ajay ajit akbar alan albert alberto aleksandr aleksei alena alexander
        alexandra alexei alfred ali alice alireza alisa alla amin amina amir amit ana anastasia anastasiia anastasiya anastassia anatoli
        anatoly andre andreas andrei andrew andrey angela angelo anil anita anjali ann anna anne anthony anton antonio anwar arash archana
        arda aref aristeidis arkady armen arnold arsen arthur artem artur arturo arun asad ashok ashraf asif aslan ayman aysel aziz babak
        bahman bahram barbara barry basil behnam behnaz behrouz behzad benjamin bernard bernhard beverly bijan bilal boris brian bruce
        bruno bulent burak carl carlos carmen caroline catherine cem cenk charles chris christian christine christof christoph christos
        claude claudia craig cristina cyrus dan daniel daniela dariush darya david davoud deborah denis dennis derek diana dick diego dieter
        dilip dimitar dimitri dimitrios dina dinesh dirk dmitri dmitrii dmitriy dmitry donald donna donny douglas ebrahim edgar edith eduard
        edward ekaterina elaheh elena eleni eli elias elif elisabeth elizabeth elizaveta elmira emil emily emma emre enrique erdal ergin eric
        erik ernest esmail eugene evgeni evgenia evgeniy evgeny fahad faisal farhad farid farrokh farzad fatemeh fatih fatima fedor felix
        ferdinand fernando florian francesco francis francisco francois frank franz fred frederic friedrich fritz gabriel galina gary
        gennady geoffrey george georges georgi georgios gerald gerard gerhard ghasem gholam gilbert giorgi giovanni giuseppe gleb gordon
        graham grant greg gregory grigory guido guillermo gulnara gunther gustav guy hadi hamed hamid hamideh hans harald harold haroon harry
        hasan hassan heather hector heinrich heinz helen helena helmut henri henry herbert hermann hicham hisham holger hossein howard
        huseyin hussain hussein ibrahim ida igor ihsan ilia ilias ilker ilya imran inga ingrid ioannis iraj irina isaac iskander iskren
        ismail israel issam ivan ivana ivo ivor jaafar jack jacob jacques jafar jakob jalal jamal james jan jana jane janusz jasmin jason
        javad javier jay jean jeffrey jennifer jens jerome jerry jesus jim jimmy joachim joan joel johan johann johannes john jonas jonathan
        jorge jose josef joseph joshua juan julia julian julio jurgen kaan kamal kamran karen karim karin karl kaspar katarina kate kaveh
        kazem keith kemal ken kenneth kerim kevin khaled khalid khalil khosrow kirill klaus konstantin kosol kourosh kristina krzysztof kumar
        kurt ladislav lars laszlo laura laurent lawrence leila leo leon leonid leopold lev liam lidia linda lior lisa lorenzo louis luba luc
        lucas lucia ludmila ludwig luigi luis lukas lyubka lyubov lyudmila magda mahdi mahmoud mahmud mahsa majid maksim malik manfred manohar
        manoj manuel marat marc marcel marcin marco margaret maria marian marie marina mario marius marjan mark marta martin mary maryam
        masoud massoud mathias matthew matthias maurice max maxim mehdi mehmet mehran mehrdad menachem michael michel miguel mihail mihaela
        mike mikhail milan miles milos mina mohamad mohamed mohammad mohammed mohsen moslem mostafa mousa muhammad murad murat murray mustafa
        myra nabil nadia nadeem nader nadezhda narges naser nasir natalia nathan naveed navid neil nicholas nicolas nigel nikita nikola
        nikolai nikolaos nikolay nikos nima nina noel nora norbert norman oksana olaf oleg olga oliver omar omer orhan oscar osman otto
        pablo parviz patricia patrick paul paula paulo pavel payam pedram pedro peter petr philip philippe pierre piotr polina prakash
        praveen rachel radek rafael rahim raj rajan rajesh rakesh ralf ralph ramazan ramesh ramil ramin ramon ranjit rashid raul ravi ray
        raymond rebecca reinhard rene resit reza ricardo richard robert roberto rodrigo roger roland rolf roman ronald rosa ross rostam
        roy rudolf ruslan ruth sadegh saeed saeid said saleem salim salman sam samir samuel sandra sanjay sara sarah sasha satish scott sean
        sebastian selim semyon serge sergei sergey sergio seyed shahin shahram shahrokh shane sharon sheila shirin sigrid simon socrates
        sofia soheil solomon sonia stanislav stefan stefano stella stephan stephen steve steven stuart suleiman sunil suresh susan svetlana
        taher tahir tamara tamer tariq tatiana tatyana terence teresa thomas tigran tim timofey timothy timur tobias tomas touraj trevor
        turgut ulrich umar umit usman vadim valentin valentina valeri valeria valeriy vasily vera veronika victor victoria vijay viktor
        vikram vinod vincent vitali vitaliy vitaly vladimir vladislav volker vyacheslav wael walter waqar warren wasim wayne werner wilfredo
        wilhelm william wolfgang yahya yakov yana yaroslav yasin yasser yavuz yevgeny yosef youssef yulia yuri yuriy yusuf yves zafar zahra
        zaid zaki zeinab zhanna zoran zurab
        """
    );

    private static FrozenSet<string> Words(string text) =>
        text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
