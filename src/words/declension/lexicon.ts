const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Nouns that keep to no rule here: their forms are not told. */
export const irregular = listed(
  'год человек ребенок ребёнок раз брат сын друг муж лист стул дно время имя бремя знамя пламя семя день путь господин хозяин судно мать дочь церковь любовь третий третья третье дитя сосед черт глаз волос солдат килограмм',
)

/** Masculine nouns with a plural in -а. */
export const pluralInA = listed(
  'адрес номер счет паспорт город дом том сорт век доктор директор профессор поезд цвет берег остров округ орден',
)

/** Nouns whose last vowel goes before endings, with the stem that is left. */
export const fleeting: ReadonlyMap<string, string> = new Map([
  ['рынок', 'рынк'],
  ['участок', 'участк'],
  ['список', 'списк'],
  ['порядок', 'порядк'],
  ['остаток', 'остатк'],
  ['недостаток', 'недостатк'],
  ['рисунок', 'рисунк'],
  ['заголовок', 'заголовк'],
  ['убыток', 'убытк'],
  ['перечень', 'перечн'],
  ['уровень', 'уровн'],
])

/** Nouns in -ок and -ек that keep the vowel. */
export const keepsVowel = listed('срок поток блок урок исток приток')

/** Nouns in -ь whose gender their ending does not tell. */
export const softFeminine =
  /(?:^|по|пере)(?:сеть|связь|область|часть|запись|подпись|цель|модель|площадь|степень|очередь|печать|деталь|прибыль|отрасль|власть|роль|мощь)$/u
export const softMasculine = /^(?:рубль|календарь|кабель|контроль|пароль|автомобиль|вексель|стиль|секретарь|профиль)$/u

/** Masculine nouns that end like persons and are things. */
export const things =
  /(?:договор|сбор|выбор|набор|надзор|прибор|простор|документ|момент|элемент|аргумент|регламент|процент|контент|компонент|инструмент|показатель|двигатель|носитель|вариант|сектор|вектор|мотор|источник|ценник|сборник|справочник|сервер|номер|размер|характер|компьютер|контейнер|мессенджер)$/u

/** Words in another case than the nominative: «уполномоченного», «оператора» (which is no feminine noun). */
export const oblique =
  /(?:[нскщвш](?:ого|его|ому|ему|ой|ым|ых|их|ыми|ими|ую)|(?:[тс]ор|[еа]нт|чик|щик|ист|анин|орган|закон|договор|акт|реестр)[ау]|[тс]еля|[тс]елю)$/u

/** How nouns that name persons end. */
export const persons = /(?:тель|[тс]ор|[еа]нт|иат|ец|ник|чик|щик|ист|анин|арь|ер)$/u
