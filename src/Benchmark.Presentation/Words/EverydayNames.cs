namespace Benchmark.Presentation.Words;

/// <summary>
/// What authorities are called every day, by their councils' own short names and addresses, by the press and in minutes. No figure rests on them, so
/// they are no part of the database. Spellings that differ in case, punctuation, "and", "the" or the kind of council need no line.
/// </summary>
internal static class EverydayNames
{
    /// <summary>
    /// A line: codes, a colon, names with semicolons between. Where there are several codes the name may mean any: it is never guessed which.
    /// </summary>
    public const string Table = """
        201: Square Mile
        205: LBHF; H&F; Hammersmith; Fulham
        207: RBKC; K&C; Kensington
        211: LBTH
        301: LBBD; Barking; Dagenham; B&D
        314: RBK; Kingston on Thames
        314 810: Kingston
        314 318: Kingston and Richmond; Achieving for Children
        318: LBRuT; Richmond; Richmond on Thames
        320: LBWF
        342: Saint Helens
        391: Newcastle; Newcastle on Tyne
        392: N Tyneside; North Tyne
        393: S Tyneside; South Tyne
        420: Scilly; Scilly Isles; Scillies
        800: Bath; Bath and NES; B&NES; BANES; NE Somerset
        802: N Somerset; North Som
        803: S Glos; South Glos; S Gloucestershire
        807: Redcar; R&C
        808: Stockton
        810: Hull; Kingston on Hull
        811: East Riding; ERYC; East Yorkshire; E Riding
        812: NE Lincs; N E Lincs; NELC; North East Lincs
        813: N Lincs; North Lincs
        815: N Yorks; North Yorks; NYCC
        822: Bedford
        822 823: Beds; Bedfordshire
        823: Central Beds
        825: Bucks
        826: MK; MKC
        830: Derbys
        836 839: Poole
        837 839: Bournemouth
        839: BCP; Christchurch
        840: Co Durham
        845: E Sussex; ESCC
        846: Brighton; Hove; B&H; BHCC
        850: Hants
        852: Soton
        855: Leics
        860: Staffs
        861: Stoke; SoT
        865: Wilts
        867: Bracknell
        868: RBWM; Windsor; Maidenhead
        867 868 869 870 871 872: Berks; Berkshire
        869: W Berks; West Berks
        873: Cambs
        882: Southend
        884: Hereford; Herefs
        885: Worcs
        886: KCC
        888: Lancs
        889: BwD; Blackburn; Darwen; BwDBC
        891: Notts
        893: Salop; Shrops
        894: Telford; T&W; Wrekin
        895: CE; Cheshire E; East Cheshire
        896: Cheshire West; CWAC; CW&C; West Cheshire; Chester
        895 896: Cheshire; Ches
        916: Glos
        919: Herts
        921: IoW; IOWC; I of W
        925: Lincs
        928 940 941: Northants
        931: Oxon
        933: Soms
        937: Warks
        938: W Sussex; WSCC
        940: N Northants; North Northants; NNC
        941: W Northants; West Northants; WNC
        943: W&F; Westmorland; Furness
        """;
}
