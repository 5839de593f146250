/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Codes that stand where a country stands in a machine-readable passport, but are none of ISO
 * 3166-1: ICAO Doc 9303, part 3, section 5, parts C and D (stateless persons, refugees,
 * organisations that issue travel documents), the user-assigned code of Kosovo, and UTO of the
 * specimens, which never is on a real passport. */

#include "countries-table.h"

const YuCountryRow yu_travel_document_rows[] = {
  { "EUE", "", "European Union (laissez-passer)", "欧洲联盟（通行证）" },
  { "UNA", "", "United Nations specialised agency", "联合国专门机构" },
  { "UNK", "", "United Nations Interim Administration in Kosovo",
    "联合国科索沃临时行政当局特派团" },
  { "UNO", "", "United Nations", "联合国" },
  { "UTO", "", "Utopia (specimen passports)", "乌托邦（护照样本）" },
  { "XBA", "", "African Development Bank", "非洲开发银行" },
  { "XCC", "", "Caribbean Community", "加勒比共同体" },
  { "XCE", "", "Council of Europe", "欧洲委员会" },
  { "XCO", "", "Common Market for Eastern and Southern Africa", "东部和南部非洲共同市场" },
  { "XEC", "", "Economic Community of West African States", "西非国家经济共同体" },
  { "XIM", "", "African Export-Import Bank", "非洲进出口银行" },
  { "XKX", "XK", "Kosovo", "科索沃" },
  { "XMP", "", "Parliamentary Assembly of the Mediterranean", "地中海议会大会" },
  { "XOM", "", "Sovereign Military Order of Malta", "马耳他骑士团" },
  { "XPO", "", "Interpol", "国际刑警组织" },
  { "XXA", "", "Stateless person (1954 Convention)", "无国籍人（1954年公约）" },
  { "XXB", "", "Refugee (1951 Convention)", "难民（1951年公约）" },
  { "XXC", "", "Refugee, other", "其他难民" },
  { "XXX", "", "Unspecified nationality", "国籍未注明" },
};

const gsize yu_n_travel_document_rows = G_N_ELEMENTS (yu_travel_document_rows);
