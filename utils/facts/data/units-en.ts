// Units after (or before) a number in English news: `kind/code*factor:surface surface|…`; `_` stands for a blank, `(s)` for the plural.

export const UNITS_EN =
  'percent/%:% percent(s) percentage per_cent(s) pct|points/%:percentage_point(s) percent_point(s) pp ppt(s) pct_point(s)|bp:basis_point(s) bps bp|' +
  'multiple/x:times x fold|temperature/C:°C deg_c celcius C ℃ degree(s)_celsius degree(s)_centigrade degrees_c celsius centigrade °_C °c|F:°F deg_f F ℉ degree(s)_fahrenheit degrees_f fahrenheit °f|deg:degree(s) deg °|K:kelvin(s)|' +
  'measure/km:km kilometer(s) kilometre(s) kms|m:meter(s) metre(s) m|cm:cm centimeter(s) centimetre(s)|mm:mm millimeter(s) millimetre(s)|nm:nm nanometer(s)|mi:mile(s) mi|ft:foot feet ft|in:inch(es) in.|yd:yard(s) yd|ly:light-year(s) light_year(s)|nmi:nautical_mile(s)|' +
  'km2:square_kilometer(s) square_kilometre(s) km2 km² sq_km|m2:square_meter(s) square_metre(s) m2 m² sqm sq_m|ft2:square_foot square_feet sq_ft sqft|mi2:square_mile(s) sq_mi|acre:acre(s)|ha:hectare(s)|m3:cubic_meter(s) cubic_metre(s) m3|ft3:cubic_foot cubic_feet|' +
  't:ton(s) tonne(s) metric_ton(s) metric_tonne(s) t|kg:kg kilogram(s) kilo(s) kilogramme(s)|g:gram(s) g gramme(s)|mg:mg milligram(s)|lb:lb lbs lb.|oz:ounce(s) oz|st:stone|ct:carat(s)|' +
  'l:liter(s) litre(s) L|ml:ml milliliter(s) millilitre(s)|gal:gallon(s)|bbl:barrel(s)|pt:pint(s)|qt:quart(s)|cup:cup(s)|bu:bushel(s)|' +
  'mi/h:mph miles_per_hour miles_an_hour mi/h|km/h:kph km/h kmh kmph km/hr kilometers_per_hour kilometres_per_hour kilometers_an_hour km_per_hour|m/s:m/s meters_per_second|kn:knot(s)|' +
  'W:watt(s)|kW:kW kilowatt(s) kw|MW:MW megawatt(s)|GW:GW gigawatt(s)|kWh:kWh kilowatt_hour(s)|MWh:MWh megawatt_hour(s)|GWh:GWh gigawatt_hour(s)|TWh:TWh|hp:hp horsepower|V:volt(s)|Hz:Hz hertz|GHz:GHz|MHz:MHz|dB:dB decibel(s)|cal:calorie(s)|kcal:kcal|' +
  'B:byte(s)|KB:KB kilobyte(s)|MB:MB megabyte(s)|GB:GB gigabyte(s) gb|TB:TB terabyte(s) tb|bit:bit(s)|Mbps:Mbps mbps|Gbps:Gbps|px:pixel(s)|MP:MP megapixel(s)|mAh:mAh|point:point(s) pts pts';

/** Currency words after a number. */
export const MONEY_EN =
  'USD:us_dollar(s) u.s._dollar(s) american_dollar(s) united_states_dollar(s) US$ usd|$:dollar(s) buck(s) $|EUR:euro(s) EUR €|GBP:pound(s)_sterling british_pound(s) sterling GBP £ quid|GBP?:pound(s)|CNY:yuan renminbi RMB CNY chinese_yuan rmb 元|JPY:yen japanese_yen JPY|' +
  'HKD:hong_kong_dollar(s) HKD HK$|AUD:australian_dollar(s) AUD A$|CAD:canadian_dollar(s) CAD C$|SGD:singapore_dollar(s) SGD|NZD:new_zealand_dollar(s) NZD|TWD:new_taiwan_dollar(s) taiwan_dollar(s) TWD NT$|KRW:won korean_won south_korean_won KRW|INR:rupee(s) indian_rupee(s) INR|RUB:ruble(s) rouble(s) russian_ruble(s) RUB|' +
  'CHF:swiss_franc(s) CHF|SEK:swedish_krona swedish_kronor swedish_crown(s) SEK|NOK:norwegian_krone(r) norwegian_crown(s) NOK|DKK:danish_krone(r) danish_crown(s) DKK|FIM:finnish_markka(a) finnish_markkaa markka|franc:franc(s) french_franc(s)|FRF:french_franc(s)|DEM:deutsche_mark(s) german_mark(s) deutschmark(s) deutschemark(s)|mark:mark(s)|ITL:italian_lira lire|MXN:mexican_peso(s)|peso:peso(s)|BRL:brazilian_real reais real|TRY:turkish_lira lira|THB:baht|IDR:rupiah|MYR:ringgit|PHP:philippine_peso(s)|VND:dong|ZAR:rand south_african_rand|NGN:naira|KES:kenyan_shilling(s)|SAR:saudi_riyal(s)|AED:dirham(s)|ILS:shekel(s)|PLN:zloty zlotys|CZK:czech_koruna czech_crown(s)|HUF:forint(s)|UAH:hryvnia|KZT:tenge|PKR:pakistani_rupee(s)|BDT:taka|EGP:egyptian_pound(s)|BTC:bitcoin(s) BTC|ETH:ether ETH|cent:cent(s) ¢|pence:pence p|crown:crown(s) kroner krona kronor krone|dinar:dinar(s)|sen:sen|NLG:dutch_guilder(s) guilder(s)|peseta:spanish_peseta(s) peseta(s)|IEP:irish_pound(s) punt(s)|LAK:₭ kip|ATS:austrian_schilling(s)|schilling:schilling(s) shilling(s)|BEF:belgian_franc(s)|PTE:escudo(s)|GRD:drachma(s)';

/** Currency signs and codes before a number, lower case. */
export const MONEY_BEFORE_EN =
  '$:$|USD:us$ us_$ u.s._$ usd us_dollars|HKD:hk$ hk_$ hkd|CAD:c$ c_$ can$ ca$ cad|AUD:a$ au$ aud$ aud|NZD:nz$ nz_$ nzd$ nzd|SGD:s$ s_$ sg$ sgd|TWD:nt$ nt_$ twd|MXN:mxn$ mx$ mex$ mxn|BRL:r$ brl|EUR:€ eur|GBP:£ gbp|JPY:¥ jpy jp¥|CNY:rmb cny cn¥ ￥ rmb¥|INR:₹ rs. rs inr|KRW:₩ krw|RUB:₽ rub|CHF:chf sfr|ILS:₪ nis|NGN:₦ ngn|TRY:₺ try|SEK:sek|NOK:nok|DKK:dkk|PHP:₱ php|THB:฿ thb|VND:₫|ZAR:zar|AED:aed|MYR:rm|IDR:rp idr|BTC:₿ btc|sen:sen|FRF:ffr|DEM:dm|PKR:pkr';
