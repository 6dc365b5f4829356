/** Journeys as people write them in scripts without blanks, and from the right; by the script. */
export const writtenJourneys = {
  japanese: `lang ja
brand aurora "オーロラ珈琲"
team growth "グロースチーム"
persona giulia "佐藤さん、家でコーヒーを淹れる人、34歳" { goal "カフェの味を、カフェにならずに楽しみたい" }
channel instagram "インスタグラム" { medium digital  control owned }
channel web "ウェブサイト" { medium digital  control owned }
channel phone "電話サポート" { medium analog  control owned }
channel shop "オーロラの店" { medium physical  control partner "渋谷商店会" }
kpi conversion "購入率" { target >= 3 %  current 2.1 % at 2026-08 }
kpi satisfaction "コーヒーに対する満足度" { target >= 4 points  current 4.4 points at 2026-08 }
theme circle "みんなの輪" { objective taste "一緒に味わう" { measured-by satisfaction } }
journey tasting "スクロールから試飲会まで" {
  brand aurora  persona giulia  state as-is
  stage discover "見つける" {
    phase before
    goal "オーロラ珈琲を知る"
    touchpoint reel "30秒の試飲動画" { on instagram  feels +1 "気になる"  frequency 3 per week }
    touchpoint window "ショーウィンドウ" { on shop  feels 0 }
  }
  stage order "注文する" {
    phase during
    goal "迷わずに買う"
    touchpoint quiz "自分に合う豆を見つけるための六つの質問" { on web  feels +1  serves circle.taste }
    touchpoint checkout "お支払い" {
      on web  feels -1 "いらいらする"  critical  measures conversion
      pain "送料が最後の画面まで表示されない" { severity high  remedy "最初の画面に総額を表示する" team growth }
      pain "アカウントの登録が必要" { severity low }
    }
    touchpoint call "挽き方についての電話相談" { on phone  feels -2 "待たされた"  expects 5  gets 2 "九分間の保留" }
  }
  stage belong "仲間になる" {
    phase after
    goal "ほかの人と分かち合う"
    touchpoint book "試飲会を予約する" { on web  feels +1  serves circle.taste }
    touchpoint evening "試飲の夕べ" { on shop  feels +2  moment second  measures satisfaction  opportunity "次の焙煎をみんなで選ぶ" }
  }
  hybrid meeting "試飲の輪" { online book  offline evening  serves circle.taste }
}
`,

  arabic: `lang ar
brand aurora "قهوة أورورا"
team growth "فريق النمو"
persona layla "ليلى، تحضّر القهوة في المنزل، 34" { goal "أريد قهوة المقهى دون أن أصبح مقهى" }
channel instagram "إنستغرام" { medium digital  control owned }
channel web "الموقع الإلكتروني" { medium digital  control owned }
channel phone "الدعم الهاتفي" { medium analog  control owned }
channel shop "متجر أورورا" { medium physical  control partner "Corriere Lento" }
kpi conversion "معدل الشراء" { target >= 3 %  current 2.1 % at 2026-08 }
kpi satisfaction "رضا العملاء عن القهوة (CSAT)" { target >= 4 points  current 4.4 points at 2026-08 }
theme circle "جزء من الدائرة" { objective taste "نتذوق معًا" { measured-by satisfaction } }
journey tasting "من الشاشة إلى دائرة التذوق" {
  brand aurora  persona layla  state as-is
  stage discover "الاكتشاف" {
    phase before
    goal "تسمع عن أورورا"
    touchpoint reel "فيديو تذوق في ثلاثين ثانية (Reel)" { on instagram  feels +1 "فضولية"  frequency 3 per week }
    touchpoint window "واجهة المتجر" { on shop  feels 0 }
  }
  stage order "الطلب" {
    phase during
    goal "تشتري دون تردد"
    touchpoint quiz "ستة أسئلة لاختيار حبوب القهوة التي تناسب ذوقك" { on web  feels +1  serves circle.taste }
    touchpoint checkout "الدفع" {
      on web  feels -1 "منزعجة"  critical  measures conversion
      pain "تظهر تكلفة الشحن في الشاشة الأخيرة فقط" { severity high  remedy "عرض السعر الكامل من البداية" team growth }
      pain "يجب إنشاء حساب على MyAurora قبل الدفع" { severity low }
    }
    touchpoint call "مكالمة بخصوص الطحن" { on phone  feels -2 "منتظرة"  expects 5  gets 2 "تسع دقائق من الانتظار" }
  }
  stage belong "الانتماء" {
    phase after
    goal "تشارك الآخرين"
    touchpoint book "حجز جلسة تذوق" { on web  feels +1  serves circle.taste }
    touchpoint evening "أمسية التذوق" { on shop  feels +2  moment second  measures satisfaction  opportunity "الدائرة تختار التحميص القادم" }
  }
  hybrid meeting "دائرة التذوق" { online book  offline evening  serves circle.taste }
}
`,
} as const;
